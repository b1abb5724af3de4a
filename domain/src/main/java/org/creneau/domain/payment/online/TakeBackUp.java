package org.creneau.domain.payment.online;

import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;

/// Gives an order that was called off for want of money a place again, since the money came after that.
///
/// @param subject whose it is
/// @param window the one that it had, or another of the same schedule
/// @param items the order's articles, each named once
public record TakeBackUp(OrderId order, SubjectId subject, SlotId window, List<ItemId> items)
        implements Command {
    public TakeBackUp {
        items = List.copyOf(items);
    }

    @Override
    public ShopId shop() {
        return window.shop();
    }
}
