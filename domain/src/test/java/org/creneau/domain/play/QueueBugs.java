package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.ArriveDecider;
import org.creneau.domain.queue.CallAgainDecider;
import org.creneau.domain.queue.CallNextDecider;
import org.creneau.domain.queue.CallTicketDecider;
import org.creneau.domain.queue.Calling;
import org.creneau.domain.queue.JoinQueueDecider;
import org.creneau.domain.queue.MarkAbsentDecider;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.RecordWalkInDecider;
import org.creneau.domain.queue.Ticket;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.queue.Tickets;
import org.creneau.domain.shop.Premises;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;

/// Mistakes at the door.
final class QueueBugs {
    private QueueBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "a number given out twice",
                        Planted.misjudging(
                                new ArriveDecider(),
                                facts ->
                                        new ArriveDecider.Facts(
                                                facts.hours(),
                                                facts.arrangement(),
                                                facts.order(),
                                                Tickets.NONE))),
                bug(
                        "a walk-in with somebody else's number",
                        Planted.misjudging(new RecordWalkInDecider(), _ -> Tickets.NONE)),
                bug(
                        "a call whatever the limit",
                        Planted.misjudging(new CallNextDecider(), QueueBugs::unlimited)),
                bug(
                        "a recall whatever the limit",
                        Planted.misjudging(new CallTicketDecider(), QueueBugs::unlimited)),
                bug(
                        "a call above the limit without a word",
                        Planted.altering(new CallNextDecider(), QueueBugs::withoutAWord)),
                bug(
                        "somebody called before her turn without a word",
                        Planted.altering(new CallTicketDecider(), QueueBugs::withoutAWord)),
                bug(
                        "priority that is none",
                        Planted.misjudging(
                                new CallNextDecider(), each(QueueBugs::withoutPriority))),
                bug(
                        "a family that counts as one where each counts",
                        Planted.misjudging(new CallNextDecider(), each(QueueBugs::alone))),
                bug(
                        "somebody late who is in time",
                        Planted.altering(new ArriveDecider(), QueueBugs::inTime)),
                bug(
                        "somebody without an order who is in time",
                        Planted.altering(new JoinQueueDecider(), QueueBugs::inTime)),
                bug(
                        "somebody called again who was not called",
                        Planted.misjudging(new CallAgainDecider(), QueueBugs::allCalled)),
                bug(
                        "somebody absent twice",
                        Planted.altering(new MarkAbsentDecider(), RandomPlayTest::twice)));
    }

    private static Calling unlimited(Calling facts) {
        return new Calling(
                new Premises(facts.premises().profile(), Optional.empty()),
                facts.arrangement(),
                facts.tickets());
    }

    private static Decision withoutAWord(Decision decision) {
        return each(
                decision,
                event ->
                        event instanceof Called called
                                ? new Called(
                                        called.queue(),
                                        called.ticket(),
                                        called.order(),
                                        called.inside(),
                                        called.allowed(),
                                        called.counter(),
                                        false,
                                        called.passed(),
                                        called.weighed(),
                                        called.at())
                                : event);
    }

    private static Decision inTime(Decision decision) {
        return each(
                decision,
                event ->
                        event instanceof Arrived came
                                ? new Arrived(
                                        came.queue(),
                                        came.ticket(),
                                        came.order(),
                                        came.visit(),
                                        came.party(),
                                        came.priority(),
                                        came.at(),
                                        came.pieces(),
                                        came.at())
                                : event);
    }

    private static Decision each(Decision decision, UnaryOperator<Event> change) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(events.stream().map(change).toList())
                : decision;
    }

    private static UnaryOperator<Calling> each(UnaryOperator<Ticket> change) {
        return facts ->
                new Calling(facts.premises(), facts.arrangement(), each(facts.tickets(), change));
    }

    static Tickets each(Tickets tickets, UnaryOperator<Ticket> change) {
        var changed = tickets.byNumber();
        for (var one : List.copyOf(changed.entrySet())) {
            changed = changed.plus(one.getKey(), change.apply(one.getValue()));
        }
        return new Tickets(changed, tickets.visits(), tickets.counts());
    }

    private static Tickets allCalled(Tickets tickets) {
        return all(tickets, Where.CALLED);
    }

    static Tickets all(Tickets tickets, Where where) {
        return each(tickets, ticket -> of(ticket, ticket.party(), ticket.priority(), where));
    }

    static Tickets all(Tickets tickets, Where from, Where to) {
        return each(
                tickets,
                ticket ->
                        ticket.where() == from
                                ? of(ticket, ticket.party(), ticket.priority(), to)
                                : ticket);
    }

    private static Ticket withoutPriority(Ticket ticket) {
        return of(ticket, ticket.party(), false, ticket.where());
    }

    private static Ticket alone(Ticket ticket) {
        return of(ticket, Party.of(1), ticket.priority(), ticket.where());
    }

    static Ticket of(Ticket ticket, Ticket.Went went) {
        return of(ticket, ticket.party(), ticket.priority(), ticket.where(), went);
    }

    static Ticket of(Ticket ticket, Party party, boolean priority, Where where) {
        return of(ticket, party, priority, where, ticket.went());
    }

    private static Ticket of(
            Ticket ticket, Party party, boolean priority, Where where, Ticket.@Nullable Went went) {
        return new Ticket(
                ticket.queue(),
                ticket.number(),
                ticket.order(),
                party,
                priority,
                ticket.turn(),
                where,
                ticket.since(),
                ticket.began(),
                ticket.counter(),
                went,
                ticket.seen());
    }
}
