package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;

/// Whoever begins with an order has accepted it, and expects its owner, even one who did not come.
public final class BeginPreparationDecider
        implements Decider<BeginPreparation, BeginPreparationDecider.Facts> {
    public record Facts(OrderState order, Progress progress) {}

    @Override
    public Class<BeginPreparation> command() {
        return BeginPreparation.class;
    }

    @Override
    public Fold<Facts> facts(BeginPreparation command) {
        return OrderState.withReadiness(command.order())
                .and(Progress.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(BeginPreparation command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed _ -> begin(command, facts.progress(), at);
            case OrderState.NotCollected _ -> begun(command, at);
            case OrderState.Ready _ -> Decision.accepted();
            case OrderState.OnTheWay _ -> Decision.accepted();
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision begin(BeginPreparation command, Progress progress, Instant at) {
        return switch (progress) {
            case TO_ACCEPT, ACCEPTED -> begun(command, at);
            case IN_PREPARATION -> Decision.accepted();
        };
    }

    private static Decision begun(BeginPreparation command, Instant at) {
        return Decision.accepted(new PreparationBegun(command.shop(), command.order(), at));
    }
}
