package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// Whoever is told that her parcel waits must find it there, and only whoever left an address can be
/// written to. Asked for again under the same id, nothing leaves a second time.
public final class AskNoticeDecider implements Decider<AskNotice, AskNoticeDecider.Facts> {
    public record Facts(OrderState order, NoticesOfOrder notices) {}

    @Override
    public Class<AskNotice> command() {
        return AskNotice.class;
    }

    @Override
    public Fold<Facts> facts(AskNotice command) {
        return OrderState.withReadiness(command.order())
                .and(NoticesOfOrder.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(AskNotice command, Facts facts, Instant at) {
        if (facts.order().in(command.shop()) instanceof OrderState.Unknown) {
            return Decision.refused(OrderRefusal.UNKNOWN_ORDER);
        }
        return facts.notices().knows(command.notice())
                ? Decision.accepted()
                : ask(command, facts.order(), at);
    }

    private static Decision ask(AskNotice command, OrderState order, Instant at) {
        return switch (order) {
            case OrderState.Ready(var as) -> ask(command, as, at);
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed _ -> Decision.refused(OrderRefusal.NOT_READY);
            case OrderState.NotCollected _ -> Decision.refused(OrderRefusal.NOT_READY);
            case OrderState.OnTheWay _ -> Decision.refused(DeliveryRefusal.NOT_TO_COLLECT);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    /// Nobody is asked to come for what is brought to her.
    private static Decision ask(AskNotice command, OrderPlaced as, Instant at) {
        if (as.forDelivery()) {
            return Decision.refused(DeliveryRefusal.NOT_TO_COLLECT);
        }
        return as.contact().email() instanceof PersonalText.Known to
                ? Decision.accepted(
                        new NoticeAsked(
                                as.shop(), as.order(), as.subject(), command.notice(), to, at))
                : Decision.refused(OrderRefusal.NO_ADDRESS);
    }
}
