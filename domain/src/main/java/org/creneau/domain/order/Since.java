package org.creneau.domain.order;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;

/// Since when an order has the window that it has, and on whose wish: what the shop moved, its owner may not know of.
public record Since(AskedBy by, Instant at) {

    /// Absent where the order was never moved.
    public static Fold<Optional<Since>> moved(OrderId order) {
        return Fold.of(
                OrderRescheduled.class,
                Boundary.of(order.tag(), Set.of(OrderRescheduled.class)),
                Optional.empty(),
                (_, moved) -> Optional.of(new Since(moved.by(), moved.at())));
    }

    /// Whoever placed the order chose its first window.
    public static Since placed(Instant at) {
        return new Since(AskedBy.SHOPPER, at);
    }
}
