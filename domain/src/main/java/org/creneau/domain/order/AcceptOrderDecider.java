package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;

/// Says yes to an order that waits for it. To any other that is not over, yes was said already.
public final class AcceptOrderDecider implements Decider<AcceptOrder, AcceptOrderDecider.Facts> {
    public record Facts(OrderState order, Progress progress) {}

    @Override
    public Class<AcceptOrder> command() {
        return AcceptOrder.class;
    }

    @Override
    public Fold<Facts> facts(AcceptOrder command) {
        return OrderState.withReadiness(command.order())
                .and(Progress.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(AcceptOrder command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed _ -> accept(command, facts.progress(), at);
            case OrderState.Ready _ -> Decision.accepted();
            case OrderState.OnTheWay _ -> Decision.accepted();
            case OrderState.NotCollected _ -> Decision.accepted();
            case OrderState.HandedOver _ -> Decision.accepted();
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision accept(AcceptOrder command, Progress progress, Instant at) {
        return switch (progress) {
            case TO_ACCEPT ->
                    Decision.accepted(new OrderAccepted(command.shop(), command.order(), at));
            case ACCEPTED, IN_PREPARATION -> Decision.accepted();
        };
    }
}
