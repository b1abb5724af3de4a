package org.creneau.domain.order;

import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Occasion;

/// Gives an order a place in another window instead of the one it has.
///
/// @param items the order's articles, each named once: the new window may begin before one of them can be
///     there
/// @param occasion what the order is for, as far as whoever asks knows
public record RescheduleOrder(
        OrderId order, SlotId to, AskedBy by, List<ItemId> items, Occasion occasion)
        implements Command {
    public RescheduleOrder {
        items = List.copyOf(items);
    }

    /// An order of goods.
    public RescheduleOrder(OrderId order, SlotId to, AskedBy by, List<ItemId> items) {
        this(order, to, by, items, Occasion.COLLECT);
    }

    @Override
    public ShopId shop() {
        return to.shop();
    }
}
