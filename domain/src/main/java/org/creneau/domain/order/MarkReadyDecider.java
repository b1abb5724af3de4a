package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.OrderEvent.OrderReady;

/// A parcel waits for its owner. Whoever did not come in time is awaited again with it.
public final class MarkReadyDecider implements Decider<MarkReady, OrderState> {
    @Override
    public Class<MarkReady> command() {
        return MarkReady.class;
    }

    @Override
    public Fold<OrderState> facts(MarkReady command) {
        return OrderState.withReadiness(command.order());
    }

    @Override
    public Decision decide(MarkReady command, OrderState order, Instant at) {
        return switch (order.in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed _ -> ready(command, at);
            case OrderState.NotCollected _ -> ready(command, at);
            case OrderState.Ready _ -> Decision.accepted();
            case OrderState.OnTheWay _ -> Decision.accepted();
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision ready(MarkReady command, Instant at) {
        return Decision.accepted(new OrderReady(command.shop(), command.order(), at));
    }
}
