package org.creneau.domain.order;

import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;

/// Orders articles for a window in which a place is held.
///
/// Sent again with the same order id, it is the same order.
public record PlaceOrder(
        OrderId order,
        String number,
        SlotId slot,
        HoldId hold,
        SubjectId subject,
        List<Wanted> wanted,
        Contact contact,
        PersonalText code,
        PayAt payAt)
        implements Command {
    public PlaceOrder {
        wanted = List.copyOf(wanted);
        if (wanted.isEmpty()) {
            throw new MalformedValue("basket");
        }
    }

    /// Some pieces of one article.
    public record Wanted(ItemId item, Quantity quantity) {}

    @Override
    public ShopId shop() {
        return slot.shop();
    }
}
