package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.limit;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Duration;
import java.time.LocalTime;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgeingOutTest {
    private static final AgeOut AGE_OUT = new AgeOut(QUEUE);
    private static final CallNext CALL = new CallNext(QUEUE);

    @Test
    void whoeverHasBeenInsideForAnHourIsTakenToHaveLeft() {
        given(opened(), walkedIn(1, 1, "10:59"), walkedIn(2, 1, "11:00"), walkedIn(3, 1, "11:01"))
                .when(AGE_OUT)
                .then(aged(1, null), aged(2, null));
    }

    @Test
    void whoeverWasCalledAndNeverSeenCountsNoLongerEither() {
        given(opened(), arrived(2, 1), called(2, "10:50")).when(AGE_OUT).then(aged(2, orderOf(2)));
    }

    @Test
    void whoeverWaitsOrIsAbsentOrGoneIsNotForgotten() {
        given(
                        opened(),
                        arrived(2, 1),
                        arrived(3, 1),
                        called(3, "10:00"),
                        absent(3, "10:05"),
                        walkedIn(4, 1, "10:00"),
                        left(4, null, Seen.WATCHED, "10:10"))
                .when(AGE_OUT)
                .thenNothing();
    }

    @Test
    void howLongIsForTheShopToSay() {
        var twoHours = new Arrangement(null, null, Duration.ofHours(2), Duration.ZERO);
        given(opened(), new QueueArranged(SHOP, twoHours, at("08:00")), walkedIn(1, 1, "10:30"))
                .when(AGE_OUT)
                .thenNothing();
    }

    @Test
    void takenToHaveLeftOnceIsEnough() {
        given(opened(), walkedIn(1, 1, "10:00"), aged(1, null)).when(AGE_OUT).thenNothing();
    }

    @Test
    void aCallNeedsNobodyToLookForThemFirst() {
        given(opened(), limit(1), walkedIn(1, 1, "10:30"), arrived(2, 1))
                .when(CALL)
                .then(aged(1, null), new Called(QUEUE, 2, orderOf(2), 0, 1, NOON));
    }

    @Test
    void aCallThatIsRefusedLeavesThemToTheNextLook() {
        given(opened(), limit(1), walkedIn(1, 1, "10:30"), walkedIn(2, 1, "11:58"), arrived(3, 1))
                .when(CALL)
                .refused(
                        new QueueRefusal.LimitReached(1, 1, 1, LimitedBy.OWN, LocalTime.of(12, 3)));
    }

    @Test
    void whatHappenedLaterAndIsToldLateIsBelieved() {
        given(opened(), arrived(2, 1), called(2, "10:50"), aged(2, orderOf(2)))
                .at("12:05")
                .when(new RecordDeparture(QUEUE, 2, at("11:10")))
                .then(left(2, "11:10"));
        given(
                        opened(),
                        limit(1),
                        arrived(2, 1),
                        called(2, "10:50"),
                        aged(2, orderOf(2)),
                        entered(2, "11:30"),
                        arrived(3, 1))
                .at("12:05")
                .when(CALL)
                .refused(
                        new QueueRefusal.LimitReached(1, 1, 1, LimitedBy.OWN, LocalTime.of(12, 6)));
    }

    @Test
    void whoeverIsSeenLeavingIsNoLongerOnlyTakenToHaveLeft() {
        given(opened(), walkedIn(1, 1, "10:30"), aged(1, null))
                .at("12:05")
                .when(new RecordDeparture(QUEUE, 1, at("12:05")))
                .then(left(1, null, Seen.WATCHED, "12:05"));
        given(
                        opened(),
                        walkedIn(1, 1, "10:30"),
                        aged(1, null),
                        left(1, null, Seen.WATCHED, "12:05"))
                .at("12:10")
                .when(new RecordDeparture(QUEUE, 1, at("12:10")))
                .thenNothing();
    }

    @Test
    void whoeverIsStillInsideCountsAgain() {
        given(opened(), arrived(2, 1), entered(2, "10:30"), aged(2, orderOf(2)))
                .at("12:05")
                .when(new RecordEntry(QUEUE, 2, at("12:05"), Ticket.Where.GONE))
                .then(entered(2, "12:05"));
    }

    @Test
    void whoeverIsShownToHaveLeftAndIsStillInsideCountsAgainBeforeAnythingLookedForHer() {
        var still = new RecordEntry(QUEUE, 2, at("12:05"), Ticket.Where.GONE);
        given(arrived(2, 1), entered(2, "10:30")).at("12:05").when(still).then(entered(2, "12:05"));
        given(arrived(2, 1), entered(2, "12:04")).at("12:05").when(still).thenNothing();
    }

    @Test
    void herParcelSaysWhenSheLeft() {
        var hand = new HandOver(SHOP, ANNS_ORDER, new Shown.Name(), at("12:04"));
        given(opened(), placed(), arrived(1, ANNS_ORDER, 1, "09:00"), entered(1, "10:50"), aged(1))
                .at("12:05")
                .when(hand)
                .then(
                        new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.NAME, at("12:04")),
                        left(1, ANNS_ORDER, Seen.IMPLIED_BY_HAND_OVER, "12:04"));
    }

    @Test
    void herParcelOfAnotherVisitSaysNothingOfThisOne() {
        var hand = new HandOver(SHOP, ANNS_ORDER, new Shown.Name(), at("23:30"));
        given(opened(), placed(), arrived(1, ANNS_ORDER, 1, "09:00"), entered(1, "10:50"), aged(1))
                .at("23:30")
                .when(hand)
                .then(new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.NAME, at("23:30")));
    }

    private static Event aged(int ticket) {
        return aged(ticket, ANNS_ORDER);
    }

    private static Left aged(int ticket, @Nullable OrderId order) {
        return left(ticket, order, Seen.AGED_OUT, "12:00");
    }

    private static OrderId orderOf(int ticket) {
        return new OrderId("order-of-ticket-" + ticket);
    }
}
