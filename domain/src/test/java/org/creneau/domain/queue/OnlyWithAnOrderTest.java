package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.chosen;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.Insisting.What;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// France in November 2020: shops that were not essential might give away what was ordered.
class OnlyWithAnOrderTest {
    private static final Text NOVEMBER = new Text.AsOf("FR", LocalDate.of(2020, 11, 10));
    private static final Event ORDERS_ONLY = chosen(new Distancing(60, NOVEMBER, 2));
    private static final JoinQueue JOIN =
            new JoinQueue(QUEUE, "visit-9", Party.of(1), false, at("11:58"));

    @Test
    void nobodyJoinsTheLineWithoutOne() {
        given(opened(), ORDERS_ONLY).when(JOIN).refused(new QueueRefusal.OnlyWithAnOrder());
        given(opened(), joined("11:00"), ORDERS_ONLY)
                .when(new JoinQueue(QUEUE, "visit-1", Party.of(1), false, at("11:00")))
                .thenNothing();
    }

    @Test
    void theTradesThatWereOpenLetInEverybody() {
        Event food = chosen(new Distancing(60, NOVEMBER, 2, Activity.FOOD, null));
        given(opened(), food).when(JOIN).then(joined(1, "visit-9", "11:58", "12:13"));
        Event own = chosen(new Distancing(60, new Text.None(), 2));
        given(opened(), own).when(JOIN).then(joined(1, "visit-9", "11:58", "12:13"));
    }

    @Test
    void whoeverWaitsWithoutOneLetsTheOthersPassAndTheCallSaysSo() {
        given(opened(), joined("08:00"), arrived(2, 1), ORDERS_ONLY)
                .when(new CallNext(QUEUE))
                .then(called(2, order(2), false, List.of(1)));
    }

    @Test
    void sheIsCalledOnlyByWhoeverInsists() {
        given(opened(), joined("11:00"), ORDERS_ONLY)
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.OnlyWithAnOrder());
        given(opened(), joined("11:00"), ORDERS_ONLY)
                .when(new CallTicket(QUEUE, 1, null, false))
                .refused(new QueueRefusal.OnlyWithAnOrder());
        given(opened(), joined("11:00"), ORDERS_ONLY)
                .when(new CallTicket(QUEUE, 1, null, true))
                .then(called(1, null, true, List.of()));
    }

    @Test
    void thatShePassesTheLimitTooIsToldWithIt() {
        var full = walkedIn(2, 2, "11:50");
        given(opened(), joined("11:00"), full, ORDERS_ONLY)
                .when(new CallNext(QUEUE))
                .refused(
                        new QueueRefusal.OnlyWithAnOrderNorRoom(
                                3, 2, LimitedBy.OWN, LocalTime.of(12, 1)));
        given(opened(), joined("11:00"), full, ORDERS_ONLY)
                .when(new CallTicket(QUEUE, 1, null, false))
                .refused(
                        new QueueRefusal.OnlyWithAnOrderNorRoom(
                                3, 2, LimitedBy.OWN, LocalTime.of(12, 1)));
        given(opened(), joined("11:00"), full, ORDERS_ONLY)
                .when(calling(What.TEXT, What.LIMIT))
                .then(calledAbove(1));
    }

    @Test
    void agreeingToTheOneIsNotAgreeingToTheOther() {
        var full = walkedIn(2, 2, "11:50");
        given(opened(), joined("11:00"), full, ORDERS_ONLY)
                .when(calling(What.TEXT))
                .refused(
                        new QueueRefusal.LimitReached(2, 2, 1, LimitedBy.OWN, LocalTime.of(12, 1)));
        given(opened(), joined("11:00"), full, ORDERS_ONLY)
                .when(calling(What.LIMIT))
                .refused(new QueueRefusal.OnlyWithAnOrder());
        given(opened(), joined("11:00"), ORDERS_ONLY)
                .when(calling(What.TEXT))
                .then(called(1, null, true, List.of()));
        given(opened(), joined("11:00"), ORDERS_ONLY)
                .when(new CallNext(QUEUE, null, new Insisting(Set.of(What.TURN)), null))
                .refused(new QueueRefusal.OnlyWithAnOrder());
    }

    @Test
    void agreeingToMorePeopleLetsNobodyInWhomTheTextKeepsOut() {
        given(opened(), joined("08:00"), arrived(2, 1), walkedIn(3, 2, "11:50"), ORDERS_ONLY)
                .when(new CallNext(QUEUE, null, new Insisting(Set.of(What.LIMIT)), null))
                .then(new Called(QUEUE, 2, order(2), 2, 2, null, true, List.of(1), NOON));
    }

    private static CallTicket calling(What... insist) {
        return new CallTicket(QUEUE, 1, null, new Insisting(Set.of(insist)));
    }

    private static Called calledAbove(int ticket) {
        return new Called(QUEUE, ticket, null, 2, 2, null, true, List.of(), NOON);
    }

    @Test
    void whoeverCameInAllTheSameIsWrittenDown() {
        given(opened(), ORDERS_ONLY)
                .when(new RecordWalkIn(QUEUE, "visit-1", 1, at("11:50")))
                .then(walkedIn(1, 1, "11:50"));
    }

    private static Arrived joined(String at) {
        return joined(1, "visit-1", at, at);
    }

    private static Arrived joined(int ticket, String visit, String at, String turn) {
        return new Arrived(QUEUE, ticket, null, visit, Party.of(1), false, at(turn), 0, at(at));
    }

    private static Called called(
            int ticket, @Nullable OrderId order, boolean insisted, List<Integer> passed) {
        return new Called(QUEUE, ticket, order, 0, 2, null, insisted, passed, NOON);
    }

    private static OrderId order(int ticket) {
        return new OrderId("order-of-ticket-" + ticket);
    }
}
