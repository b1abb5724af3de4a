package org.creneau.domain.order;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.PlaceOrder.Wanted;

/// The shop has not got what was ordered, and asks what is to be done.
///
/// @param missing sent again under the same id, it is the same question
/// @param line its place in the order, counted from 0
/// @param instead what the shop proposes, if it does
public record ReportMissing(
        ShopId shop,
        OrderId order,
        MovementId missing,
        int line,
        Quantity pieces,
        Optional<Wanted> instead)
        implements Command {
    private static final int LONGEST = 50;

    public ReportMissing {
        if (line < 0) {
            throw new MalformedValue("line");
        }
        if (missing.value().length() > LONGEST) {
            throw new MalformedValue("movement");
        }
    }

    /// Of the catalogue, that are proposed.
    List<ItemId> items() {
        return instead.stream()
                .filter(Wanted.Article.class::isInstance)
                .map(wanted -> ((Wanted.Article) wanted).item())
                .toList();
    }
}
