package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.PreparationEvent.BagsCounted;

/// Bags can be counted before a parcel is ready and anew afterwards, as long as somebody can still carry them away.
public final class CountBagsDecider implements Decider<CountBags, CountBagsDecider.Facts> {
    public record Facts(OrderState order, Bags bags) {}

    @Override
    public Class<CountBags> command() {
        return CountBags.class;
    }

    @Override
    public Fold<Facts> facts(CountBags command) {
        return OrderState.of(command.order()).and(Bags.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(CountBags command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed _ -> counted(command, facts.bags(), at);
            case OrderState.NotCollected _ -> counted(command, facts.bags(), at);
            case OrderState.Ready _ -> counted(command, facts.bags(), at);
            case OrderState.OnTheWay _ -> counted(command, facts.bags(), at);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision counted(CountBags command, Bags known, Instant at) {
        return known.are(command.bags())
                ? Decision.accepted()
                : Decision.accepted(
                        new BagsCounted(command.shop(), command.order(), command.bags(), at));
    }
}
