package org.creneau.domain.delivery;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;

/// How far a parcel has come since it was last in the shop.
///
/// @param since when that happened; what is told later of an earlier hour belongs to a journey that is over
public record Journey(Step step, Instant since) {
    private static final Journey NONE = new Journey(Step.IN_SHOP, Instant.MIN);

    /// Where it is.
    public enum Step {
        IN_SHOP,
        OUT,
        /// Somebody was at the door, and has it still.
        MISSED,
        THERE
    }

    static Fold<Journey> of(OrderId order) {
        return Fold.of(
                DeliveryEvent.class,
                Boundary.of(
                        order.tag(),
                        Set.of(
                                OrderDispatched.class,
                                OrderDelivered.class,
                                DeliveryFailed.class,
                                OrderCameBack.class)),
                NONE,
                Journey::after);
    }

    private Journey after(DeliveryEvent event) {
        return switch (event) {
            case OrderDispatched e -> new Journey(Step.OUT, e.at());
            case OrderDelivered e -> new Journey(Step.THERE, e.at());
            case DeliveryFailed e -> isOver(e.at()) ? this : new Journey(Step.MISSED, e.at());
            case OrderCameBack e -> new Journey(Step.IN_SHOP, e.at());
        };
    }

    /// Whether what happened then was on a journey from which it has come back.
    boolean isOver(Instant happened) {
        return step == Step.IN_SHOP && happened.isBefore(since);
    }
}
