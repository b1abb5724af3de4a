package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.RecordNoShow;
import org.creneau.domain.shop.Hours;

/// Says that nobody came, once the window is over and nobody is there.
///
/// It takes nothing away: a late arrival gets her number and her parcel, and the hand-over has the last
/// word. What is not wanted any more is cancelled by the shop.
public final class RecordNoShowDecider implements Decider<RecordNoShow, RecordNoShowDecider.Facts> {
    public record Facts(OrderState order, Hours hours, Tickets tickets) {}

    private record When(Hours hours, Tickets tickets) {}

    @Override
    public Class<RecordNoShow> command() {
        return RecordNoShow.class;
    }

    @Override
    public Fold<Facts> facts(RecordNoShow command) {
        return OrderState.withReadiness(command.order())
                .and(
                        Hours.of(command.shop()).and(Tickets.of(command.order()), When::new),
                        (order, when) -> new Facts(order, when.hours(), when.tickets()));
    }

    @Override
    public Decision decide(RecordNoShow command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> missed(as, facts, at);
            case OrderState.Ready(var as) -> missed(as, facts, at);
            case OrderState.NotCollected _ -> Decision.accepted();
            case OrderState.OnTheWay _ -> Decision.refused(DeliveryRefusal.NOT_TO_COLLECT);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision missed(OrderPlaced order, Facts facts, Instant at) {
        if (order.forDelivery()) {
            return Decision.refused(DeliveryRefusal.NOT_TO_COLLECT);
        }
        if (at.isBefore(facts.hours().endOf(order.slot()))) {
            return Decision.refused(OrderRefusal.WINDOW_NOT_OVER);
        }
        return facts.tickets().isPresentFor(order.order())
                ? Decision.refused(OrderRefusal.OWNER_IS_HERE)
                : Decision.accepted(new OrderNotCollected(order.shop(), order.order(), at));
    }
}
