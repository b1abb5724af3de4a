package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.queue.ArriveDecider;
import org.creneau.domain.queue.HandOverDecider;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.MarkAbsentDecider;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordDepartureDecider;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordEntryDecider;
import org.creneau.domain.queue.RecordWalkInDecider;
import org.creneau.domain.queue.Ticket;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.queue.Tickets;
import org.junit.jupiter.api.Named;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// Mistakes about what is told when it is over.
final class ToldDayBugs {
    private ToldDayBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.concat(times(), again());
    }

    private static Stream<Named<Decider<?, ?>>> times() {
        return Stream.of(
                bug(
                        "an entry that happens when it is told",
                        new Misheard<>(
                                new RecordEntryDecider(),
                                told -> new RecordEntry(told.queue(), told.ticket(), Instant.MAX))),
                bug(
                        "a leaving that happens when it is told",
                        new Misheard<>(
                                new RecordDepartureDecider(),
                                told ->
                                        new RecordDeparture(
                                                told.queue(), told.ticket(), Instant.MAX))),
                bug(
                        "a parcel that changes hands when it is told",
                        new Misheard<>(
                                new HandOverDecider(),
                                told ->
                                        new HandOver(
                                                told.shop(),
                                                told.order(),
                                                told.shown(),
                                                Instant.MAX))),
                bug(
                        "an absence that needs a call however late it is told",
                        new Misheard<>(
                                new MarkAbsentDecider(),
                                told -> new MarkAbsent(told.queue(), told.ticket()))),
                bug(
                        "an absence that nobody believes of whoever came in later",
                        Planted.misjudging(new MarkAbsentDecider(), each(ToldDayBugs::always))));
    }

    private static Stream<Named<Decider<?, ?>>> again() {
        return Stream.of(
                bug(
                        "an arrival told twice that makes two numbers",
                        Planted.misjudging(
                                new ArriveDecider(),
                                facts ->
                                        new ArriveDecider.Facts(
                                                facts.hours(),
                                                facts.arrangement(),
                                                facts.order(),
                                                Tickets.NONE))),
                bug(
                        "somebody who walks in twice",
                        Planted.misjudging(
                                new RecordWalkInDecider(),
                                tickets ->
                                        new Tickets(
                                                tickets.byNumber(),
                                                HashTreePSet.empty(),
                                                tickets.counts()))),
                bug(
                        "an entry told twice that is two",
                        Planted.misjudging(new RecordEntryDecider(), each(ToldDayBugs::unseen))),
                bug(
                        "an absence told twice that is two",
                        Planted.misjudging(new MarkAbsentDecider(), each(ToldDayBugs::unseen))));
    }

    private static UnaryOperator<Tickets> each(UnaryOperator<Ticket> change) {
        return tickets -> QueueBugs.each(tickets, change);
    }

    private static Ticket unseen(Ticket ticket) {
        return of(ticket, ticket.since(), ticket.seen().minusAll(ticket.seen()));
    }

    /// As if whoever is inside had been there from the beginning.
    private static Ticket always(Ticket ticket) {
        return ticket.where() == Where.INSIDE ? of(ticket, Instant.MIN, ticket.seen()) : ticket;
    }

    private static Ticket of(Ticket ticket, Instant since, PSet<Ticket.Sight> seen) {
        return new Ticket(
                ticket.queue(),
                ticket.number(),
                ticket.order(),
                ticket.party(),
                ticket.priority(),
                ticket.turn(),
                ticket.where(),
                since,
                ticket.began(),
                ticket.counter(),
                ticket.went(),
                seen);
    }
}
