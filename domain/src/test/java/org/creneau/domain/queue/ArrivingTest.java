package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.Instant;
import java.time.LocalDate;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.shop.ShopRefusal;
import org.junit.jupiter.api.Test;

class ArrivingTest {
    private static final Arrive ARRIVE = new Arrive(QUEUE, ANNS_ORDER, 1, at("14:58"));

    @Test
    void theFirstOfTheDayIsNumberOne() {
        given(opened(), placed()).at("15:00").when(ARRIVE).then(arrives(1));
    }

    @Test
    void numbersGoOnAfterEverybodyWhoCameWithATicketOrWithout() {
        given(opened(), placed(), arrived(1, 1), walkedIn(2, 1, "09:10"), left(1, "09:20"))
                .at("15:00")
                .when(ARRIVE)
                .then(arrives(3));
    }

    @Test
    void whoeverIsLateOrHasPrioritySaysSo() {
        var family = new Party(3, 1, true);
        given(opened(), placed())
                .at("15:40")
                .when(new Arrive(QUEUE, ANNS_ORDER, family, true, at("15:40")))
                .then(
                        new Arrived(
                                QUEUE,
                                1,
                                ANNS_ORDER,
                                null,
                                family,
                                true,
                                at("15:55"),
                                2,
                                at("15:40")));
    }

    @Test
    void arrivingTwiceGivesOneTicket() {
        given(opened(), placed(), arrived(1, ANNS_ORDER, 1, "14:50"))
                .at("15:00")
                .when(ARRIVE)
                .thenNothing();
        given(opened(), placed(), arrived(1, ANNS_ORDER, 1, "14:50"), called(1, "14:55"))
                .at("15:00")
                .when(ARRIVE)
                .thenNothing();
        given(
                        opened(),
                        placed(),
                        arrived(1, ANNS_ORDER, 1, "14:50"),
                        called(1, "14:55"),
                        entered(1, "14:56"))
                .at("15:00")
                .when(ARRIVE)
                .thenNothing();
    }

    @Test
    void whoeverLeftOrMissedHerCallGetsANewNumber() {
        given(opened(), placed(), arrived(1, ANNS_ORDER, 1, "14:00"), left(1, "14:10"))
                .at("15:00")
                .when(ARRIVE)
                .then(arrives(2));
        given(
                        opened(),
                        placed(),
                        arrived(1, ANNS_ORDER, 1, "14:00"),
                        called(1, "14:10"),
                        absent(1, "14:15"))
                .at("15:00")
                .when(ARRIVE)
                .then(arrives(2));
    }

    @Test
    void thereIsNothingToComeForWithoutAnOrder() {
        given(opened()).at("15:00").when(ARRIVE).refused(OrderRefusal.UNKNOWN_ORDER);
        given(opened(), placed(), cancelled(CancelledBy.SHOPPER))
                .at("15:00")
                .when(ARRIVE)
                .refused(OrderRefusal.ORDER_CANCELLED);
        given(opened(), placed(), handedOver("14:30"))
                .at("15:00")
                .when(ARRIVE)
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
    }

    @Test
    void aWindowOnAnotherDayIsNotWaitedForToday() {
        var sunday = placed(ANNS_ORDER, slotOn(SATURDAY.plusDays(1), "09:00"), at("10:00"));
        given(opened(), sunday).at("15:00").when(ARRIVE).refused(new QueueRefusal.NotToday());
    }

    @Test
    void tomorrowsQueueIsNotOpenYet() {
        LocalDate sunday = SATURDAY.plusDays(1);
        given(opened(), placed(ANNS_ORDER, slotOn(sunday, "09:00"), at("10:00")))
                .at("15:00")
                .when(new Arrive(new QueueId(SHOP, sunday), ANNS_ORDER, 1, at("14:58")))
                .refused(new QueueRefusal.NotToday());
    }

    @Test
    void theDayIsTheOneOnTheShopsCalendar() {
        Instant justAfterMidnight = on(SATURDAY, "00:05");
        given(opened(), placed(ANNS_ORDER, slotOn(SATURDAY, "00:15"), justAfterMidnight))
                .at(justAfterMidnight)
                .when(new Arrive(QUEUE, ANNS_ORDER, 1, justAfterMidnight))
                .then(arrives(1, on(SATURDAY, "00:15"), justAfterMidnight));
    }

    @Test
    void anotherShopsOrderIsUnknownHere() {
        given(opened(), placed())
                .at("15:00")
                .when(new Arrive(new QueueId(OTHER_SHOP, SATURDAY), ANNS_ORDER, 1, at("14:58")))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void aShopThatNeverOpenedHasNoQueue() {
        given(placed()).at("15:00").when(ARRIVE).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void nobodyArrivesAsNobodyOrAsACrowd() {
        for (int people : new int[] {0, 51}) {
            assertThatThrownBy(() -> new Arrive(QUEUE, ANNS_ORDER, people, at("15:00")))
                    .isInstanceOf(MalformedValue.class);
        }
    }

    /// Two minutes early, and alone.
    private static Arrived arrives(int ticket) {
        return arrives(ticket, at("15:00"), at("14:58"));
    }

    private static Arrived arrives(int ticket, Instant turn, Instant at) {
        return new Arrived(QUEUE, ticket, ANNS_ORDER, null, Party.of(1), false, turn, 2, at);
    }
}
