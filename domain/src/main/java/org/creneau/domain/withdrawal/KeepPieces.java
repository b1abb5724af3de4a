package org.creneau.domain.withdrawal;

import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;

/// Writes down that shop and customer agreed: she keeps pieces that she had given up, as when the shop refused them.
///
/// @param agreement sent again, it is the same one
public record KeepPieces(
        ShopId shop,
        OrderId order,
        WithdrawalId withdrawal,
        MovementId agreement,
        List<ReturnLine> lines)
        implements Command {
    public KeepPieces {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MalformedValue("basket");
        }
    }
}
