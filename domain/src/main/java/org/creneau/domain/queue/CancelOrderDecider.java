package org.creneau.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;

/// Calls an order off, gives its place back, and takes whoever came for it out of the queue: nobody is
/// called in for nothing. What was handed over can be returned, not cancelled.
public final class CancelOrderDecider implements Decider<CancelOrder, CancelOrderDecider.Facts> {
    public record Facts(OrderState order, Tickets tickets) {}

    @Override
    public Class<CancelOrder> command() {
        return CancelOrder.class;
    }

    @Override
    public Fold<Facts> facts(CancelOrder command) {
        return OrderState.of(command.order()).and(Tickets.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(CancelOrder command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> cancel(command, as, facts.tickets(), at);
            case OrderState.Ready(var as) -> cancel(command, as, facts.tickets(), at);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    private static Decision cancel(
            CancelOrder command, OrderPlaced placed, Tickets tickets, Instant at) {
        Stream<Event> calledOff =
                Stream.of(
                        new OrderCancelled(placed.shop(), placed.order(), command.by(), at),
                        new PlaceGivenBack(placed.slot(), placed.order(), at));
        Stream<Event> leaving = tickets.all().stream().flatMap(ticket -> leaves(ticket, at));
        List<Event> events = Stream.concat(calledOff, leaving).toList();
        return Decision.accepted(events);
    }

    /// Whoever is inside stays there, order or not, until somebody sees her leave.
    private static Stream<Event> leaves(Ticket ticket, Instant at) {
        return switch (ticket.where()) {
            case WAITING, CALLED ->
                    Stream.of(
                            new Left(
                                    ticket.queue(),
                                    ticket.number(),
                                    ticket.order(),
                                    Seen.IMPLIED_BY_CANCELLATION,
                                    at));
            case INSIDE, GONE, ABSENT -> Stream.empty();
        };
    }
}
