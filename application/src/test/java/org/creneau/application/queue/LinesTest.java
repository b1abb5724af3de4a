package org.creneau.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.estimate.Line;
import org.creneau.domain.queue.estimate.Size;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Limit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final QueueId QUEUE =
            new QueueId(new ShopId("librairie"), LocalDate.of(2020, 12, 5));
    private static final Limit SEVEN = new Limit.AtMost(7, new Limit.Basis.Own());
    private static final Ticket HERS = ticket(9, 1, State.WAITING, "15:30", null, null);

    @Test
    void peopleCountInsideAndWhoseTurnIsBeforeHersIsAhead() {
        Ticket inside = ticket(1, 2, State.INSIDE, "15:05", "15:04", null);
        Ticket called = ticket(2, 1, State.CALLED, "15:10", "15:12", null);
        Ticket walkedIn = ticket(3, 3, State.INSIDE, "15:08", null, null);
        Ticket ahead = ticket(4, 2, State.WAITING, "15:00", null, null);
        Ticket behind = ticket(5, 1, State.WAITING, "15:45", null, null);
        Ticket gone = ticket(6, 1, State.GONE, "14:00", "13:50", null);
        Line line =
                lines(SEVEN, false, inside, called, walkedIn, ahead, behind, gone, HERS)
                        .before(HERS);
        assertThat(line)
                .isEqualTo(
                        new Line(
                                List.of(
                                        new Line.Busy(at("15:04"), Size.LARGE, 2),
                                        new Line.Busy(at("15:08"), Size.NONE, 3),
                                        new Line.Busy(at("15:10"), Size.SMALL, 1)),
                                List.of(new Line.Coming(Size.SMALL, 2)),
                                new Line.Coming(Size.SMALL, 1),
                                7));
    }

    @Test
    void atTheDoorEachCounterServesOneParty() {
        Ticket one = ticket(1, 2, State.CALLED, "15:05", "15:05", 1);
        Ticket other = ticket(2, 4, State.CALLED, "15:06", "15:06", 2);
        Line line = lines(new Limit.Unlimited(), true, one, other, HERS).before(HERS);
        assertThat(line.room()).isEqualTo(2);
        assertThat(line.busy()).extracting(Line.Busy::heads).containsExactly(1, 1);
        assertThat(line.isFree()).isFalse();
        assertThat(lines(SEVEN, true, HERS).before(HERS).room()).isEqualTo(1);
    }

    @Test
    void whereNothingLimitsThemAsManyAreServedAsAreThere() {
        Ticket one = ticket(1, 2, State.INSIDE, "15:05", "15:05", null);
        Ticket other = ticket(2, 4, State.INSIDE, "15:06", "15:06", null);
        assertThat(lines(new Limit.Unlimited(), false, one, other, HERS).before(HERS).room())
                .isEqualTo(2);
        assertThat(lines(new Limit.Unlimited(), false, HERS).before(HERS).isFree()).isTrue();
    }

    @Test
    void aShopThatSaysHowManyCountersItHasServesAsManyAtATime() {
        assertThat(lines(new Limit.Unlimited(), true, 3, HERS).before(HERS).room()).isEqualTo(3);
        Ticket one = ticket(1, 2, State.CALLED, "15:05", "15:05", 2);
        assertThat(lines(new Limit.Unlimited(), true, 1, one, HERS).before(HERS).room())
                .isEqualTo(1);
    }

    @Test
    void whereTheTextAsksForAnOrderWhoeverHasNoneIsBeforeNobody() {
        Ticket without = withoutOrder(ticket(1, 2, State.WAITING, "14:01", null, null));
        Ticket with = ticket(2, 4, State.WAITING, "14:02", null, null);
        var queue = new QueueView(QUEUE, List.of(without, with, HERS), 1);
        var anybody = new Lines(queue, new Limit.Unlimited(), false, null, false, Map.of());
        var orders = new Lines(queue, new Limit.Unlimited(), false, null, true, Map.of());
        assertThat(anybody.before(HERS).ahead()).hasSize(2);
        assertThat(orders.before(HERS).ahead()).hasSize(1);
        assertThat(orders.isLetIn(HERS)).isTrue();
        assertThat(orders.isLetIn(without)).isFalse();
    }

    /// Seven by a text that takes a household for one, and eight heads by the shop's own word.
    @Test
    void ofTwoLimitsTheOneThatLeavesFewerPlacesNowIsTheRoom() {
        Limit both =
                Limit.allowed(
                        new Distancing(60, new Distancing.Text.InForce("FR"), 8),
                        at("15:00"),
                        ZoneId.of("Europe/Paris"));
        Ticket family = household(ticket(1, 4, State.INSIDE, "15:05", null, null));
        Ticket other = household(ticket(2, 2, State.WAITING, "15:00", null, null));
        Line byHeads = lines(both, false, family, other, HERS).before(HERS);
        assertThat(byHeads.room()).isEqualTo(8);
        assertThat(byHeads.busy()).extracting(Line.Busy::heads).containsExactly(4);
        assertThat(byHeads.ahead()).extracting(Line.Coming::heads).containsExactly(2);

        Ticket friends = ticket(1, 4, State.INSIDE, "15:05", null, null);
        Line byText = lines(both, false, friends, other, HERS).before(HERS);
        assertThat(byText.room()).isEqualTo(7);
        assertThat(byText.busy()).extracting(Line.Busy::heads).containsExactly(4);
        assertThat(byText.ahead()).extracting(Line.Coming::heads).containsExactly(1);
    }

    private static Ticket household(Ticket ticket) {
        return with(ticket, ticket.order(), new Party(ticket.people(), 0, true));
    }

    private static Lines lines(Limit limit, boolean doorstep, Ticket... tickets) {
        return lines(limit, doorstep, null, tickets);
    }

    private static Lines lines(
            Limit limit, boolean doorstep, @Nullable Integer counters, Ticket... tickets) {
        return new Lines(
                new QueueView(QUEUE, List.of(tickets), 1),
                limit,
                doorstep,
                counters,
                false,
                Map.of(1, Size.LARGE, 2, Size.SMALL, 3, Size.NONE));
    }

    private static Ticket ticket(
            int number,
            int people,
            State state,
            String since,
            @Nullable String called,
            @Nullable Integer counter) {
        return new Ticket(
                number,
                new OrderId("order-" + number),
                Party.of(people),
                false,
                at(since),
                state,
                at("14:00"),
                called == null ? null : at(called),
                counter,
                false,
                at(since),
                null,
                null,
                null,
                null);
    }

    private static Ticket withoutOrder(Ticket ticket) {
        return with(ticket, null, ticket.party());
    }

    private static Ticket with(Ticket ticket, @Nullable OrderId order, Party party) {
        return new Ticket(
                ticket.number(),
                order,
                party,
                ticket.priority(),
                ticket.turn(),
                ticket.state(),
                ticket.arrivedAt(),
                ticket.calledAt(),
                ticket.counter(),
                ticket.insisted(),
                ticket.changedAt(),
                ticket.seen(),
                ticket.endedAt(),
                ticket.enteredAt(),
                ticket.told());
    }

    private static Instant at(String time) {
        return Instant.parse("2020-12-05T" + time + ":00Z");
    }
}
