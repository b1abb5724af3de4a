package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.RecordNoShow;
import org.creneau.domain.shop.Hours;

/// Says that it was not fetched, once the window is over and nobody is there. Whoever was here for that window and went
/// without it did come, which is said.
///
/// It takes nothing away: a late arrival gets her number and her parcel, and the hand-over has the last
/// word. What is not wanted any more is cancelled by the shop.
public final class RecordNoShowDecider implements Decider<RecordNoShow, RecordNoShowDecider.Facts> {
    /// @param agreed since when it has the window that it has; absent where it never had another
    public record Facts(OrderState order, Hours hours, Tickets tickets, Optional<Instant> agreed) {}

    private record When(OrderState order, Hours hours) {}

    private record Came(Tickets tickets, Optional<Instant> agreed) {}

    @Override
    public Class<RecordNoShow> command() {
        return RecordNoShow.class;
    }

    @Override
    public Fold<Facts> facts(RecordNoShow command) {
        return OrderState.withReadiness(command.order())
                .and(Hours.of(command.shop()), When::new)
                .and(
                        Tickets.of(command.order()).and(agreed(command.order()), Came::new),
                        (when, came) ->
                                new Facts(
                                        when.order(), when.hours(), came.tickets(), came.agreed()));
    }

    private static Fold<Optional<Instant>> agreed(OrderId order) {
        return Fold.of(
                OrderEvent.class,
                Boundary.of(order.tag(), Set.of(OrderRescheduled.class, OrderTakenBackUp.class)),
                Optional.empty(),
                (_, moved) -> Optional.of(moved.at()));
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
                : Decision.accepted(
                        new OrderNotCollected(
                                order.shop(),
                                order.order(),
                                facts.tickets()
                                        .lastVisit(facts.agreed().orElse(Instant.MIN))
                                        .orElse(null),
                                at));
    }
}
