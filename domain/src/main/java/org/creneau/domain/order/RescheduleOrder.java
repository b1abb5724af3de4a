package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

/// Gives an order a place in another window instead of the one it has.
public record RescheduleOrder(OrderId order, SlotId to, AskedBy by) implements Command {
    @Override
    public ShopId shop() {
        return to.shop();
    }
}
