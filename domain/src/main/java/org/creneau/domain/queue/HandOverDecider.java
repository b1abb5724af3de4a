package org.creneau.domain.queue;

import java.time.Instant;
import java.util.stream.Stream;
import org.creneau.domain.bringing.BringingRefusal;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.order.Unanswered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;

/// Gives a parcel away, ready or not: whoever holds it in her hands has it, without what was missing and
/// nobody has answered. Whoever came for it leaves with it, from inside the shop or from its door, which
/// costs no tap of its own.
public final class HandOverDecider implements Decider<HandOver, HandOverDecider.Facts> {
    public record Facts(OrderState order, Tickets tickets, Unanswered goods) {}

    @Override
    public Class<HandOver> command() {
        return HandOver.class;
    }

    @Override
    public Fold<Facts> facts(HandOver command) {
        return OrderState.of(command.order())
                .and(Tickets.of(command.order()), Standing::new)
                .and(
                        Unanswered.of(command.order()),
                        (standing, goods) ->
                                new Facts(standing.order(), standing.tickets(), goods));
    }

    private record Standing(OrderState order, Tickets tickets) {}

    @Override
    public Decision decide(HandOver command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> handOver(command, as, facts, at);
            case OrderState.Ready(var as) -> handOver(command, as, facts, at);
            case OrderState.NotCollected(var as) -> handOver(command, as, facts, at);
            case OrderState.OnTheWay(var as) -> handOver(command, as, facts, at);
            case OrderState.HandedOver _ -> Decision.accepted();
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision handOver(
            HandOver command, OrderPlaced placed, Facts facts, Instant at) {
        if (placed.onlyBrings()) {
            return Decision.refused(BringingRefusal.RECEIVE_INSTEAD);
        }
        return switch (placed.terms()) {
            case Terms.PutAside _ -> Decision.refused(OrderRefusal.ONLY_PUT_ASIDE);
            case Terms.Obligation _ ->
                    Proof.of(command.shown(), placed)
                            .map(shown -> given(command, shown, facts, at))
                            .orElseGet(() -> Decision.refused(OrderRefusal.WRONG_CODE));
        };
    }

    private static Decision given(HandOver command, ShownBy shown, Facts facts, Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        var parcel = new OrderHandedOver(command.shop(), command.order(), shown, happened);
        Stream<Event> leaving =
                facts.tickets()
                        .leavingWithParcel(happened)
                        .flatMap(ticket -> leaves(ticket, happened));
        Unanswered.Settled goods = facts.goods().handedOver(happened);
        Stream<Event> stock =
                goods.promised().handedOver(command.shop(), command.order(), happened).stream()
                        .map(Event.class::cast);
        return Decision.accepted(
                Stream.of(goods.events().stream(), Stream.of(parcel), leaving, stock)
                        .flatMap(each -> each)
                        .toList());
    }

    /// Two clocks may disagree on which was first, her coming in or her parcel: she leaves no earlier
    /// than she came to be where she is, or she would stay for ever.
    static Stream<Event> leaves(Ticket ticket, Instant handedOver) {
        Instant at = handedOver.isBefore(ticket.since()) ? ticket.since() : handedOver;
        return switch (ticket.where()) {
            case INSIDE -> Stream.of(left(ticket, at));
            case WAITING, CALLED, ABSENT ->
                    Stream.of(
                            new ServedAtDoor(ticket.queue(), ticket.number(), ticket.order(), at));
            case GONE -> ticket.presumed() ? Stream.of(left(ticket, at)) : Stream.empty();
        };
    }

    private static Left left(Ticket ticket, Instant at) {
        return new Left(
                ticket.queue(), ticket.number(), ticket.order(), Seen.IMPLIED_BY_HAND_OVER, at);
    }
}
