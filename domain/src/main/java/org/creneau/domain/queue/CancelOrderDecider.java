package org.creneau.domain.queue;

import java.time.Instant;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;

/// Calls an order off, gives its place and its pieces back, and takes whoever came for it out of the queue: nobody is
/// called in for nothing. What was handed over can be returned, not cancelled.
public final class CancelOrderDecider implements Decider<CancelOrder, CancelOrderDecider.Facts> {
    public record Facts(OrderState order, Tickets tickets, Promised promised) {}

    @Override
    public Class<CancelOrder> command() {
        return CancelOrder.class;
    }

    @Override
    public Fold<Facts> facts(CancelOrder command) {
        return OrderState.withWindow(command.order())
                .and(Tickets.of(command.order()), Standing::new)
                .and(
                        Promised.to(command.order()),
                        (standing, promised) ->
                                new Facts(standing.order(), standing.tickets(), promised));
    }

    private record Standing(OrderState order, Tickets tickets) {}

    @Override
    public Decision decide(CancelOrder command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> cancel(command, as, facts, at);
            case OrderState.Ready(var as) -> cancel(command, as, facts, at);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    private static Decision cancel(
            CancelOrder command, OrderPlaced placed, Facts facts, Instant at) {
        Stream<Event> calledOff =
                Stream.of(
                        new OrderCancelled(placed.shop(), placed.order(), command.by(), at),
                        new PlaceGivenBack(placed.slot(), placed.order(), at));
        Stream<Event> leaving =
                facts.tickets().all().stream()
                        .flatMap(ticket -> ticket.leaves(Seen.IMPLIED_BY_CANCELLATION, at));
        Stream<Event> stock =
                facts.promised().givenBack(placed.shop(), placed.order(), at).stream()
                        .map(Event.class::cast);
        return Decision.accepted(
                Stream.of(calledOff, leaving, stock).flatMap(each -> each).toList());
    }
}
