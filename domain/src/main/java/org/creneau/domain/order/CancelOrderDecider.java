package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;

/// Calls an order off and gives its place back. What was handed over can be returned, not cancelled.
public final class CancelOrderDecider implements Decider<CancelOrder, OrderState> {
    @Override
    public Class<CancelOrder> command() {
        return CancelOrder.class;
    }

    @Override
    public Fold<OrderState> facts(CancelOrder command) {
        return OrderState.of(command.order());
    }

    @Override
    public Decision decide(CancelOrder command, OrderState order, Instant at) {
        return switch (order.in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> cancel(command, as, at);
            case OrderState.Ready(var as) -> cancel(command, as, at);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    private static Decision cancel(CancelOrder command, OrderPlaced placed, Instant at) {
        return Decision.accepted(
                new OrderCancelled(placed.shop(), placed.order(), command.by(), at),
                new PlaceGivenBack(placed.slot(), placed.order(), at));
    }
}
