package org.creneau.domain.order;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;

/// Whether an order has a window that nobody asked for: it was taken back up there since hers was gone.
public final class Unchosen {
    private Unchosen() {}

    public static Fold<Boolean> windowOf(OrderId order) {
        return Fold.of(
                OrderEvent.class,
                Boundary.of(order.tag(), Set.of(OrderTakenBackUp.class, OrderRescheduled.class)),
                false,
                (_, event) -> event instanceof OrderTakenBackUp again && !again.keepsItsWindow());
    }
}
