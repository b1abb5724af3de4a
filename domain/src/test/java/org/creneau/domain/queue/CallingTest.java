package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.chosen;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.limit;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;

import java.time.LocalTime;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallingTest {
    private static final CallNext CALL = new CallNext(QUEUE);

    @Test
    void whoeverCameFirstIsCalled() {
        given(opened(), limit(2), arrived(3, 1), arrived(2, 1), arrived(4, 1))
                .when(CALL)
                .then(calls(2, 0, 2));
    }

    @Test
    void nobodyIsCalledWhereNobodyWaits() {
        given(opened(), limit(2)).when(CALL).refused(new QueueRefusal.NobodyWaiting());
        given(opened(), limit(2), arrived(2, 1), called(2, "09:10"))
                .when(CALL)
                .refused(new QueueRefusal.NobodyWaiting());
    }

    @Test
    void aFullShopCallsNobody() {
        given(opened(), limit(1), walkedIn(1, 1, "11:20"), arrived(2, 1))
                .when(CALL)
                .refused(reached(1, 1));
    }

    @Test
    void whoeverIsCalledAndOnHerWayCountsAsInside() {
        given(opened(), limit(1), arrived(2, 1), called(2, "11:59"), arrived(3, 1))
                .when(CALL)
                .refused(reached(1, 1, 1, "12:04"));
    }

    @Test
    void whenSomebodyLeavesTheNextIsCalled() {
        given(opened(), limit(1), walkedIn(1, 1, "11:20"), arrived(2, 1), left(1, "11:30"))
                .when(CALL)
                .then(calls(2, 0, 1));
    }

    @Test
    void whenSomebodyDoesNotComeTheNextIsCalled() {
        given(
                        opened(),
                        limit(1),
                        arrived(2, 1),
                        called(2, "11:00"),
                        absent(2, "11:05"),
                        arrived(3, 1))
                .when(CALL)
                .then(calls(3, 0, 1));
    }

    @Test
    void aPartyCountsWithAllItsPeople() {
        given(opened(), limit(3), walkedIn(1, 2, "11:20"), arrived(2, 2))
                .when(CALL)
                .refused(reached(2, 3, 2, "12:01"));
        given(opened(), limit(4), walkedIn(1, 2, "11:20"), arrived(2, 2))
                .when(CALL)
                .then(calls(2, 2, 4));
    }

    @Test
    void aSmallPartyDoesNotOvertakeALargerOne() {
        given(opened(), limit(2), walkedIn(1, 1, "11:20"), arrived(2, 2), arrived(3, 1))
                .when(CALL)
                .refused(reached(1, 2, 2, "12:01"));
    }

    @Test
    void walkInsAboveTheLimitAreInTheWayOfACall() {
        given(opened(), limit(2), walkedIn(1, 5, "11:20"), arrived(2, 1))
                .when(CALL)
                .refused(reached(5, 2));
    }

    @Test
    void aLimitLoweredBelowWhoIsInsideCountsForTheNextCall() {
        given(opened(), limit(3), walkedIn(1, 2, "11:20"), arrived(2, 1), limit(2))
                .when(CALL)
                .refused(reached(2, 2));
    }

    @Test
    void theTextInForceOnTheDayCounts() {
        var eightSquareMetresEach = chosen(new Distancing(60, new Text.InForce("FR"), null));
        given(opened(), eightSquareMetresEach, walkedIn(1, 7, "11:20"), arrived(2, 1))
                .when(CALL)
                .refused(
                        new QueueRefusal.LimitReached(
                                7, 7, 1, LimitedBy.TEXT_OF_HOUSEHOLDS, LocalTime.of(12, 1)));
        given(opened(), eightSquareMetresEach, walkedIn(1, 6, "11:20"), arrived(2, 1))
                .when(CALL)
                .then(calls(2, 6, 7));
    }

    @Test
    void withoutATextOrALimitOfItsOwnAShopCallsEverybody() {
        given(opened(), walkedIn(1, 40, "11:20"), arrived(2, 1))
                .when(CALL)
                .then(calls(2, 40, null));
    }

    @Test
    void aDoorstepCallsOneAtATimeWhateverTheLimit() {
        given(opened(Door.DOORSTEP), limit(5), arrived(2, 3)).when(CALL).then(calls(2, 0, 1));
        given(opened(Door.DOORSTEP), limit(5), arrived(2, 1), called(2, "11:59"), arrived(3, 1))
                .when(CALL)
                .refused(atTheDoor("12:04"));
    }

    @Test
    void whereTheTextLetsNobodyInPeopleAreCalledToTheDoor() {
        var nobodyInside =
                chosen(new Distancing(60, new Text.AsOf("BE", Town.SATURDAY.minusDays(10)), null));
        given(opened(), nobodyInside, arrived(2, 2)).when(CALL).then(calls(2, 0, 1));
        given(opened(), nobodyInside, arrived(2, 1), called(2, "11:59"), arrived(3, 1))
                .when(CALL)
                .refused(atTheDoor("12:04"));
    }

    @Test
    void aFactEnteredLateIsPutInOrder() {
        given(
                        opened(),
                        limit(1),
                        arrived(2, 1),
                        called(2, "11:00"),
                        left(2, "11:20"),
                        entered(2, "11:05"),
                        arrived(3, 1))
                .when(CALL)
                .then(calls(3, 0, 1));
    }

    @Test
    void aShopThatNeverOpenedCallsNobody() {
        given(arrived(2, 1)).when(CALL).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    /// Whoever is there has been for longer than usual.
    private static QueueRefusal.LimitReached reached(int inside, int allowed) {
        return reached(inside, allowed, 1, "12:01");
    }

    private static QueueRefusal.LimitReached atTheDoor(String expected) {
        return new QueueRefusal.LimitReached(1, 1, 1, LimitedBy.DOOR, LocalTime.parse(expected));
    }

    private static QueueRefusal.LimitReached reached(
            int inside, int allowed, int heads, String expected) {
        return new QueueRefusal.LimitReached(
                inside, allowed, heads, LimitedBy.OWN, LocalTime.parse(expected));
    }

    private static Called calls(int ticket, int inside, @Nullable Integer allowed) {
        return new Called(
                QUEUE, ticket, new OrderId("order-of-ticket-" + ticket), inside, allowed, NOON);
    }
}
