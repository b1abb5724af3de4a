package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.AgeOutDecider;
import org.creneau.domain.queue.ArriveDecider;
import org.creneau.domain.queue.CallNextDecider;
import org.creneau.domain.queue.CallTicketDecider;
import org.creneau.domain.queue.Calling;
import org.creneau.domain.queue.CountInsideDecider;
import org.creneau.domain.queue.JoinQueueDecider;
import org.creneau.domain.queue.Line;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.RecordEntryDecider;
import org.creneau.domain.queue.ResizePartyDecider;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.ServeAtDoorDecider;
import org.creneau.domain.queue.Ticket.Went;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.queue.Tickets;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Premises;
import org.junit.jupiter.api.Named;

/// Mistakes about how a shop runs its line.
final class DoorBugs {
    private DoorBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "somebody late by a quarter of an hour, whatever the shop says",
                        Planted.misjudging(
                                new ArriveDecider(),
                                facts ->
                                        new ArriveDecider.Facts(
                                                facts.hours(),
                                                Arrangement.USUAL,
                                                facts.order(),
                                                facts.tickets()))),
                bug(
                        "somebody without an order who waits a quarter of an hour, whatever it says",
                        Planted.misjudging(
                                new JoinQueueDecider(),
                                facts ->
                                        new Calling(
                                                facts.premises(),
                                                Arrangement.USUAL,
                                                facts.tickets()))),
                bug(
                        "somebody in line without an order where the text asks for one",
                        Planted.misjudging(new JoinQueueDecider(), DoorBugs::lawless)),
                bug(
                        "somebody called without an order where the text asks for one",
                        Planted.misjudging(new CallNextDecider(), DoorBugs::lawless)),
                bug(
                        "somebody called without an order by her number",
                        Planted.misjudging(new CallTicketDecider(), DoorBugs::lawless)),
                bug(
                        "a count that changes nothing",
                        Planted.altering(
                                new CountInsideDecider(), only(Recounted.class::isInstance))),
                bug(
                        "a count that forgets who was called",
                        Planted.misjudging(new CountInsideDecider(), DoorBugs::nobodyCalled)),
                bug(
                        "a count that is made as often as it is sent",
                        Planted.misjudging(new CountInsideDecider(), DoorBugs::neverCounted)),
                bug(
                        "somebody forgotten inside for ever",
                        Planted.altering(new CallNextDecider(), only(Called.class::isInstance))),
                bug(
                        "somebody still inside whom a count has counted",
                        Planted.misjudging(new RecordEntryDecider(), DoorBugs::uncounted)),
                bug(
                        "somebody who gave up and is not believed to have come in",
                        Planted.misjudging(
                                new RecordEntryDecider(), each(went -> seen(went, Seen.WATCHED)))),
                bug(
                        "somebody who has left and comes in from an old page",
                        Planted.misjudging(
                                new RecordEntryDecider(), each(went -> seen(went, Seen.GAVE_UP)))),
                bug(
                        "somebody lost who was called and not seen",
                        Planted.misjudging(
                                new CallTicketDecider(),
                                facts ->
                                        new Calling(
                                                facts.premises(),
                                                facts.arrangement(),
                                                each(DoorBugs::fromInside)
                                                        .apply(facts.tickets())))),
                bug(
                        "somebody served at the door who has gone",
                        Planted.misjudging(
                                new ServeAtDoorDecider(),
                                tickets -> QueueBugs.all(tickets, Where.CALLED))),
                bug(
                        "more of those who have gone",
                        Planted.misjudging(
                                new ResizePartyDecider(),
                                tickets -> QueueBugs.all(tickets, Where.WAITING))),
                bug(
                        "as many as ever, whatever is said",
                        Planted.misjudging(new CallNextDecider(), DoorBugs::asTheyCame)),
                bug(
                        "somebody called from a counter that is not there",
                        Planted.misjudging(new CallNextDecider(), DoorBugs::anyCounter)),
                bug(
                        "a number called from a counter that is not there",
                        Planted.misjudging(new CallTicketDecider(), DoorBugs::anyCounter)),
                bug(
                        "somebody taken to have left too early",
                        Planted.misjudging(new AgeOutDecider(), DoorBugs::impatient)));
    }

    /// As if the shop had never said how many it has.
    private static Calling anyCounter(Calling facts) {
        Arrangement said = facts.arrangement();
        return new Calling(
                facts.premises(),
                new Arrangement(null, said.pavement(), said.stay(), said.behind()),
                facts.tickets());
    }

    /// As if everybody had come alone.
    private static Calling asTheyCame(Calling facts) {
        return new Calling(
                facts.premises(),
                facts.arrangement(),
                QueueBugs.each(
                        facts.tickets(),
                        ticket ->
                                QueueBugs.of(
                                        ticket, Party.of(1), ticket.priority(), ticket.where())));
    }

    /// As if no text were in force.
    private static Calling lawless(Calling facts) {
        Premises here = facts.premises();
        return new Calling(
                new Premises(here.profile(), here.distancing().map(DoorBugs::ofItsOwn)),
                facts.arrangement(),
                facts.tickets());
    }

    private static Distancing ofItsOwn(Distancing said) {
        return new Distancing(said.surface(), new Distancing.Text.None(), said.ownLimit());
    }

    private static UnaryOperator<Decision> only(Predicate<Event> which) {
        return decision ->
                decision instanceof Accepted(var events)
                        ? Decision.accepted(events.stream().filter(which).toList())
                        : decision;
    }

    private static Line nobodyCalled(Line line) {
        return with(
                line,
                QueueBugs.each(
                        line.tickets(),
                        ticket ->
                                ticket.where() == Where.CALLED
                                        ? QueueBugs.of(
                                                ticket,
                                                ticket.party(),
                                                ticket.priority(),
                                                Where.WAITING)
                                        : ticket));
    }

    private static Line neverCounted(Line line) {
        return with(line, uncounted(line.tickets()));
    }

    private static Tickets uncounted(Tickets tickets) {
        return new Tickets(tickets.byNumber(), tickets.visits(), Tickets.NONE.counts());
    }

    private static UnaryOperator<Tickets> each(UnaryOperator<Went> change) {
        return tickets ->
                QueueBugs.each(
                        tickets,
                        ticket -> {
                            Went went = ticket.went();
                            return went == null ? ticket : QueueBugs.of(ticket, change.apply(went));
                        });
    }

    private static Went seen(Went went, Seen how) {
        return went.how() == Seen.AGED_OUT || went.how() == Seen.RECOUNTED
                ? went
                : new Went(went.from(), went.came(), how, went.noticed());
    }

    private static Went fromInside(Went went) {
        return new Went(Where.INSIDE, went.came(), went.how(), went.noticed());
    }

    private static Line with(Line line, Tickets tickets) {
        return new Line(line.shop(), line.arrangement(), tickets);
    }

    private static Line impatient(Line line) {
        Arrangement how = line.arrangement();
        Duration least = Duration.ofMinutes(10);
        return new Line(
                line.shop(), new Arrangement(null, null, least, how.behind()), line.tickets());
    }
}
