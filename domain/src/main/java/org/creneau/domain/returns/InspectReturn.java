package org.creneau.domain.returns;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// Says what of goods that came back was looked at, and what becomes of it: all of it, or some pieces now and
/// others later. Sent again with the same id, it is the same look.
///
/// @param happened when; earlier than now where it is entered afterwards
/// @param order with which the goods were bought, whose books are asked; absent where no purchase was found
/// @param regardless whether goods are refused though their money has gone back, so that she is to pay for them again
public record InspectReturn(
        ShopId shop,
        ReturnId goods,
        MovementId look,
        List<Found> found,
        Instant happened,
        @Nullable OrderId order,
        boolean regardless)
        implements Command {
    public InspectReturn {
        found = List.copyOf(found);
        if (found.isEmpty()) {
            throw new MalformedValue("basket");
        }
    }

    /// What goes back to her.
    public List<ReturnLine> refused() {
        return found.stream()
                .filter(one -> one.verdict() == Verdict.REFUSED)
                .map(one -> new ReturnLine(one.goods(), one.quantity()))
                .toList();
    }
}
