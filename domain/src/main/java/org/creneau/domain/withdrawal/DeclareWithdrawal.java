package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// Says that somebody no longer wants what she has bought. No reason is asked.
///
/// @param to where an acknowledgement goes by e-mail; absent where it is read on the page, or was given
///     otherwise
/// @param happened when she said it: a letter counts from the day on which it was sent
/// @param agreed how the order was placed
public record DeclareWithdrawal(
        ShopId shop,
        OrderId order,
        WithdrawalId withdrawal,
        List<ReturnLine> lines,
        @Nullable PersonalText to,
        Instant happened,
        Agreed agreed)
        implements Command {
    public DeclareWithdrawal {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MalformedValue("basket");
        }
    }

    /// Of an order that was placed at a distance.
    public DeclareWithdrawal(
            ShopId shop,
            OrderId order,
            WithdrawalId withdrawal,
            List<ReturnLine> lines,
            @Nullable PersonalText to,
            Instant happened) {
        this(shop, order, withdrawal, lines, to, happened, Agreed.AT_A_DISTANCE);
    }

    public DeclareWithdrawal of(Agreed how) {
        return new DeclareWithdrawal(shop, order, withdrawal, lines, to, happened, how);
    }

    /// Acknowledged on the page alone.
    public DeclareWithdrawal withoutLetter() {
        return new DeclareWithdrawal(shop, order, withdrawal, lines, null, happened, agreed);
    }
}
