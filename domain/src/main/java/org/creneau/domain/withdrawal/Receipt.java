package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;

/// When somebody got what she had ordered.
final class Receipt {
    private Receipt() {}

    /// Absent until she has it.
    static Fold<Optional<Instant>> of(OrderId order) {
        return Fold.of(
                OrderEvent.class,
                Boundary.of(order.tag(), Set.of(OrderHandedOver.class, OrderDelivered.class)),
                Optional.empty(),
                (_, event) -> Optional.of(event.at()));
    }
}
