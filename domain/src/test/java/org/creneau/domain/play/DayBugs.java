package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;
import static org.creneau.domain.play.RandomPlayTest.without;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallNextDecider;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.CallTicketDecider;
import org.creneau.domain.queue.Calling;
import org.creneau.domain.queue.CancelOrderDecider;
import org.creneau.domain.queue.GiveUpDecider;
import org.creneau.domain.queue.HandOverDecider;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.MarkAbsentDecider;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordDepartureDecider;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordEntryDecider;
import org.creneau.domain.queue.RecordWalkInDecider;
import org.creneau.domain.queue.RescheduleOrderDecider;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.domain.queue.ResizePartyDecider;
import org.creneau.domain.queue.ServeAtDoorDecider;
import org.creneau.domain.queue.Ticket;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.queue.Tickets;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.junit.jupiter.api.Named;

/// Mistakes that show in the course of a day.
final class DayBugs {
    private DayBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(calls(), limits(), facts(), orders()).flatMap(bugs -> bugs);
    }

    private static Stream<Named<Decider<?, ?>>> calls() {
        return Stream.of(
                bug("whoever came first is called first", next(DayBugs::asTheyCame)),
                bug("nobody is called who has no order", next(DayBugs::withOrders)),
                bug("whoever waits for long is forgotten", next(DayBugs::lastOnes)),
                bug(
                        "those who were passed over are not named",
                        Planted.altering(new CallNextDecider(), DayBugs::withoutPassed)),
                bug(
                        "a second tap calls somebody else",
                        new Misheard<>(new CallNextDecider(), DayBugs::unmeant)),
                bug(
                        "the last counter that is there is none",
                        Planted.misjudging(new CallNextDecider(), DayBugs::oneCounterLess)),
                bug("whoever insists calls another than she was told of", new FirstOfAll()),
                bug(
                        "insisting on one thing is heard as insisting on all",
                        new Misheard<>(new CallTicketDecider(), DayBugs::onAll)),
                bug(
                        "insisting that whoever is next comes in is heard as insisting on all",
                        new Misheard<>(new CallNextDecider(), DayBugs::onAll)),
                bug(
                        "two counters call one number",
                        Planted.misjudging(
                                new CallTicketDecider(),
                                facts -> with(facts, waiting(facts.tickets(), Where.CALLED)))));
    }

    private static Stream<Named<Decider<?, ?>>> limits() {
        return Stream.of(
                bug(
                        "the text of the day that it is elsewhere",
                        Planted.misjudging(new CallNextDecider(), DayBugs::elsewhere)),
                bug(
                        "the shop's own limit whatever the text",
                        Planted.misjudging(
                                new CallNextDecider(), facts -> saying(facts, DayBugs::lawless))),
                bug(
                        "the text whatever the shop's own limit",
                        Planted.misjudging(
                                new CallNextDecider(), facts -> saying(facts, DayBugs::boundless))),
                bug("strangers counted as a household", next(tickets -> living(tickets, true))),
                bug("a household counted head by head", next(tickets -> living(tickets, false))),
                bug(
                        "she says from inside that they are fewer",
                        new Misheard<>(new ResizePartyDecider(), DayBugs::saidByTheShop)));
    }

    private static Stream<Named<Decider<?, ?>>> facts() {
        return Stream.of(
                bug(
                        "nobody comes in who was not called",
                        Planted.altering(new RecordEntryDecider(), DayBugs::refused)),
                bug(
                        "nobody walks in where it is full",
                        Planted.altering(new RecordWalkInDecider(), DayBugs::refused)),
                bug(
                        "a leaving that is not written down",
                        Planted.altering(new RecordDepartureDecider(), _ -> Decision.accepted())),
                bug(
                        "giving up that nobody hears",
                        Planted.altering(new GiveUpDecider(), _ -> Decision.accepted())),
                bug(
                        "whoever missed her call gives up in vain",
                        Planted.misjudging(
                                new GiveUpDecider(),
                                tickets -> QueueBugs.all(tickets, Where.ABSENT, Where.INSIDE))),
                bug(
                        "an entry of an hour ago that is now",
                        new Misheard<>(new RecordEntryDecider(), DayBugs::now)),
                bug(
                        "a leaving of an hour ago that is now",
                        new Misheard<>(new RecordDepartureDecider(), DayBugs::now)),
                bug(
                        "an absence without a call",
                        Planted.misjudging(
                                new MarkAbsentDecider(),
                                tickets -> QueueBugs.all(tickets, Where.CALLED))),
                bug(
                        "somebody served at the door who has gone",
                        Planted.misjudging(
                                new ServeAtDoorDecider(),
                                tickets -> QueueBugs.all(tickets, Where.CALLED))),
                bug(
                        "somebody absent who is inside",
                        Planted.misjudging(
                                new MarkAbsentDecider(),
                                tickets -> waiting(tickets, Where.INSIDE))));
    }

    private static Stream<Named<Decider<?, ?>>> orders() {
        return Stream.of(
                bug(
                        "she has her parcel and stays inside",
                        Planted.altering(new HandOverDecider(), one -> without(Left.class, one))),
                bug(
                        "she has her parcel and waits at the door",
                        Planted.altering(
                                new HandOverDecider(), one -> without(ServedAtDoor.class, one))),
                bug(
                        "she waits for an order that was called off",
                        Planted.altering(
                                new CancelOrderDecider(), one -> without(Left.class, one))),
                bug(
                        "she waits for an order that was moved to another day",
                        Planted.altering(
                                new RescheduleOrderDecider(), one -> without(Left.class, one))));
    }

    private static Decider<?, ?> next(UnaryOperator<Tickets> misjudged) {
        return Planted.misjudging(
                new CallNextDecider(), facts -> with(facts, misjudged.apply(facts.tickets())));
    }

    private static Calling with(Calling facts, Tickets tickets) {
        return new Calling(facts.premises(), facts.arrangement(), tickets);
    }

    private static Calling oneCounterLess(Calling facts) {
        Arrangement said = facts.arrangement();
        Integer counters = said.counters();
        Integer fewer =
                counters == null || counters == 1 ? counters : Integer.valueOf(counters - 1);
        return new Calling(
                facts.premises(),
                new Arrangement(fewer, said.pavement(), said.stay(), said.behind()),
                facts.tickets());
    }

    private static Tickets asTheyCame(Tickets tickets) {
        return QueueBugs.each(tickets, ticket -> turning(ticket, ticket.since()));
    }

    private static Ticket turning(Ticket ticket, Instant turn) {
        return new Ticket(
                ticket.queue(),
                ticket.number(),
                ticket.order(),
                ticket.party(),
                ticket.priority(),
                turn,
                ticket.where(),
                ticket.since(),
                ticket.began(),
                ticket.counter(),
                ticket.went(),
                ticket.seen());
    }

    private static Tickets withOrders(Tickets tickets) {
        return QueueBugs.each(
                tickets,
                ticket ->
                        ticket.order() == null && ticket.where() == Where.WAITING
                                ? in(ticket, Where.GONE)
                                : ticket);
    }

    private static Tickets lastOnes(Tickets tickets) {
        int latest = tickets.byNumber().size();
        return QueueBugs.each(
                tickets, ticket -> ticket.number() + 12 < latest ? in(ticket, Where.GONE) : ticket);
    }

    private static Tickets waiting(Tickets tickets, Where who) {
        return QueueBugs.each(
                tickets, ticket -> ticket.where() == who ? in(ticket, Where.WAITING) : ticket);
    }

    private static Ticket in(Ticket ticket, Where where) {
        return QueueBugs.of(ticket, ticket.party(), ticket.priority(), where);
    }

    private static Tickets living(Tickets tickets, boolean together) {
        return QueueBugs.each(
                tickets,
                ticket -> {
                    Party party = ticket.party();
                    return QueueBugs.of(
                            ticket,
                            new Party(party.people(), party.children(), together),
                            ticket.priority(),
                            ticket.where());
                });
    }

    private static Calling elsewhere(Calling facts) {
        Premises here = facts.premises();
        var moved = new Premises(here.profile().map(DayBugs::elsewhere), here.distancing());
        return new Calling(moved, facts.arrangement(), facts.tickets());
    }

    private static Profile elsewhere(Profile shop) {
        return new Profile(
                shop.name(),
                shop.trade(),
                shop.address(),
                shop.country(),
                ZoneOffset.ofHours(9),
                shop.door());
    }

    private static Calling saying(Calling facts, UnaryOperator<Distancing> instead) {
        Premises here = facts.premises();
        var other = new Premises(here.profile(), here.distancing().map(instead));
        return new Calling(other, facts.arrangement(), facts.tickets());
    }

    private static Distancing lawless(Distancing said) {
        return new Distancing(said.surface(), new Text.None(), said.ownLimit());
    }

    private static Distancing boundless(Distancing said) {
        return new Distancing(said.surface(), said.text(), null);
    }

    private static CallNext unmeant(CallNext call) {
        return new CallNext(call.queue(), call.counter(), call.insist(), null);
    }

    private static CallTicket onAll(CallTicket call) {
        return new CallTicket(
                call.queue(),
                call.ticket(),
                call.counter(),
                !call.insist().equals(Insisting.ON_NOTHING));
    }

    private static CallNext onAll(CallNext call) {
        return new CallNext(
                call.queue(),
                call.counter(),
                !call.insist().equals(Insisting.ON_NOTHING),
                call.meant());
    }

    private static ResizeParty saidByTheShop(ResizeParty said) {
        return new ResizeParty(said.queue(), said.ticket(), said.party(), false);
    }

    private static RecordEntry now(RecordEntry told) {
        return new RecordEntry(told.queue(), told.ticket(), Instant.MAX, told.shown());
    }

    private static RecordDeparture now(RecordDeparture told) {
        return new RecordDeparture(told.queue(), told.ticket(), Instant.MAX);
    }

    private static Decision refused(Decision decision) {
        return decision instanceof Accepted(var events) && !events.isEmpty()
                ? Decision.refused(new QueueRefusal.NotCalled())
                : decision;
    }

    private static Decision withoutPassed(Decision decision) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(events.stream().map(DayBugs::withoutPassed).toList())
                : decision;
    }

    private static Event withoutPassed(Event event) {
        return event instanceof Called called
                ? new Called(
                        called.queue(),
                        called.ticket(),
                        called.order(),
                        called.inside(),
                        called.allowed(),
                        called.counter(),
                        called.insisted(),
                        List.of(),
                        called.weighed(),
                        called.at())
                : event;
    }
}
