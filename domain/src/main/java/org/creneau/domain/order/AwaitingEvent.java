package org.creneau.domain.order;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// That an order waits for its money.
public sealed interface AwaitingEvent extends Event {
    OrderId order();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag());
    }

    /// It was placed to be paid online.
    ///
    /// @param until the first instant at which it is called off where nothing came
    record PaymentAwaited(ShopId shop, OrderId order, Instant until, Instant at)
            implements AwaitingEvent {}

    /// Until when; absent where it never waited.
    static Fold<Optional<Instant>> until(OrderId order) {
        return Fold.of(
                PaymentAwaited.class,
                Boundary.of(order.tag(), Set.of(PaymentAwaited.class)),
                Optional.empty(),
                (_, waits) -> Optional.of(waits.until()));
    }
}
