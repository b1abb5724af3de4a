package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.limit;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.LocalTime;
import java.util.List;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.creneau.domain.shop.ShopRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallingOutOfTurnTest {
    private static final CallNext NEXT = new CallNext(QUEUE);
    private static final CallNext INSIST = new CallNext(QUEUE, null, true, null);

    @Test
    void whoeverHasPriorityGoesFirst() {
        given(opened(), limit(1), waits(1, 1, false, "11:00"), waits(2, 1, true, "11:30"))
                .when(NEXT)
                .then(calls(2, 0, 1));
    }

    @Test
    void theEarlierTurnGoesFirstWhateverTheNumber() {
        given(opened(), limit(1), waits(1, 1, false, "11:45"), waits(2, 1, false, "11:40"))
                .when(NEXT)
                .then(calls(2, 0, 1));
    }

    @Test
    void aPartyLargerThanTheLimitLetsTheOthersPassAndTheCallSaysSo() {
        given(opened(), limit(2), arrived(1, 3), arrived(2, 1))
                .when(NEXT)
                .then(calls(2, 0, 2, false, List.of(1)));
        given(opened(), limit(2), arrived(1, 3))
                .when(NEXT)
                .refused(new QueueRefusal.PartyAboveLimit(2, 1, 3, LimitedBy.OWN));
    }

    @Test
    void insistingIsRecorded() {
        given(opened(), limit(2), arrived(1, 3)).when(INSIST).then(calls(1, 0, 2, true, List.of()));
        given(opened(), limit(1), walkedIn(1, 1, "11:20"), arrived(2, 1))
                .when(INSIST)
                .then(calls(2, 1, 1, true, List.of()));
    }

    @Test
    void insistingWhereThereIsRoomIsACallLikeAnother() {
        given(opened(), limit(2), arrived(1, 1)).when(INSIST).then(calls(1, 0, 2));
        given(opened(), arrived(1, 1)).when(INSIST).then(calls(1, 0, null));
    }

    @Test
    void aSecondTapCallsNobodyElse() {
        given(opened(), arrived(1, 1), called(1, "11:59"), arrived(2, 1))
                .when(new CallNext(QUEUE, null, false, 1))
                .thenNothing();
        given(opened(), arrived(1, 1), arrived(2, 1))
                .when(new CallNext(QUEUE, null, false, 1))
                .then(calls(1, 0, null));
    }

    @Test
    void anotherCounterCallsSomebodyElse() {
        given(opened(), arrived(1, 1), called(1, "11:59"), arrived(2, 1))
                .when(new CallNext(QUEUE, 2, false, 1))
                .then(new Called(QUEUE, 2, order(2), 1, null, 2, false, List.of(), NOON));
    }

    @Test
    void eachCounterHasItsOwnDoor() {
        var toTheFirst = new Called(QUEUE, 1, order(1), 0, 1, 1, false, List.of(), at("11:50"));
        given(opened(Door.DOORSTEP), arrived(1, 1), toTheFirst, arrived(2, 1))
                .when(new CallNext(QUEUE, 2, false, null))
                .then(new Called(QUEUE, 2, order(2), 0, 1, 2, false, List.of(), NOON));
        given(opened(Door.DOORSTEP), arrived(1, 1), toTheFirst, arrived(2, 1))
                .when(new CallNext(QUEUE, 1, false, null))
                .refused(
                        new QueueRefusal.LimitReached(
                                1, 1, 1, LimitedBy.DOOR, LocalTime.of(12, 1)));
    }

    @Test
    void aCounterThatTheShopHasNotCallsNobody() {
        var two = new QueueArranged(SHOP, counters(2), at("08:00"));
        var none = new QueueRefusal.NoSuchCounter(2);
        given(opened(), two, arrived(1, 1)).when(new CallNext(QUEUE, 3, false, null)).refused(none);
        given(opened(), two, arrived(1, 1)).when(new CallTicket(QUEUE, 1, 3, true)).refused(none);
        given(opened(), two, limit(1), walkedIn(1, 1, "11:20"), arrived(2, 1))
                .when(new CallNext(QUEUE, 3, false, null))
                .refused(none);
        given(opened(), two, arrived(1, 1))
                .when(new CallNext(QUEUE, 2, false, null))
                .then(new Called(QUEUE, 1, order(1), 0, null, 2, false, List.of(), NOON));
    }

    private static Arrangement counters(int number) {
        return new Arrangement(number, null, Arrangement.USUAL.stay(), Arrangement.USUAL.behind());
    }

    @Test
    void theQueueOfAnotherDayIsNotCalled() {
        var sunday = new QueueId(SHOP, SATURDAY.plusDays(1));
        given(opened()).when(new CallNext(sunday)).refused(new QueueRefusal.NotToday());
        given(opened())
                .when(new CallTicket(sunday, 1, null, true))
                .refused(new QueueRefusal.NotToday());
    }

    @Test
    void whoeverIsCalledByHerNumberWaitsForThoseBefore() {
        given(opened(), arrived(1, 1), arrived(2, 1), arrived(3, 1))
                .when(byNumber(3, false))
                .refused(new QueueRefusal.NotHerTurn(2));
        given(opened(), arrived(1, 1), arrived(2, 1))
                .when(byNumber(1, false))
                .then(calls(1, 0, null));
    }

    @Test
    void overtakingIsRecordedAlsoWhereThereIsRoom() {
        given(opened(), limit(5), arrived(1, 1), arrived(2, 1))
                .when(byNumber(2, true))
                .then(calls(2, 0, 5, true, List.of()));
    }

    @Test
    void insistingOnTheTurnIsNotInsistingOnTheLimit() {
        var inside = walkedIn(1, 5, "11:20");
        var three = new CallTicket(QUEUE, 3, null, Insisting.ON_THE_TURN);
        given(opened(), limit(7), inside, arrived(2, 1), arrived(3, 3))
                .when(byNumber(3, false))
                .refused(
                        new QueueRefusal.NotHerTurnNorRoom(
                                1, 8, 7, LimitedBy.OWN, LocalTime.of(12, 1)));
        given(opened(), limit(7), inside, arrived(2, 1), arrived(3, 3))
                .when(three)
                .refused(
                        new QueueRefusal.LimitReached(5, 7, 3, LimitedBy.OWN, LocalTime.of(12, 1)));
        given(opened(), limit(7), inside, arrived(2, 1), arrived(3, 3))
                .when(byNumber(3, true))
                .then(calls(3, 5, 7, true, List.of()));
    }

    @Test
    void insistingOnTheTurnOvertakesWhereThereIsRoom() {
        var two = new CallTicket(QUEUE, 2, null, Insisting.ON_THE_TURN);
        given(opened(), limit(2), arrived(1, 1), arrived(2, 2))
                .when(two)
                .then(calls(2, 0, 2, true, List.of()));
        given(opened(), limit(2), arrived(2, 2)).when(two).then(calls(2, 0, 2));
        given(opened(), limit(2), arrived(1, 1), arrived(2, 3))
                .when(two)
                .refused(new QueueRefusal.PartyAboveLimit(2, 2, 3, LimitedBy.OWN));
        given(opened(), limit(2), walkedIn(1, 2, "11:20"), arrived(2, 1))
                .when(two)
                .refused(
                        new QueueRefusal.LimitReached(2, 2, 1, LimitedBy.OWN, LocalTime.of(12, 1)));
    }

    @Test
    void whoeverMissedHerCallIsCalledAgainAsSoonAsThereIsRoom() {
        given(
                        opened(),
                        limit(1),
                        arrived(1, 1),
                        called(1, "11:00"),
                        absent(1, "11:05"),
                        arrived(2, 1))
                .when(byNumber(1, false))
                .then(calls(1, 0, 1));
        given(
                        opened(),
                        limit(1),
                        arrived(1, 1),
                        called(1, "11:00"),
                        absent(1, "11:05"),
                        walkedIn(2, 1, "11:10"))
                .when(byNumber(1, false))
                .refused(
                        new QueueRefusal.LimitReached(1, 1, 1, LimitedBy.OWN, LocalTime.of(12, 1)));
    }

    @Test
    void whoeverWasCalledAndSeenByNobodyForAnHourIsCalledAgain() {
        var aged = left(1, order(1), Seen.AGED_OUT, "11:40");
        given(opened(), arrived(1, 1), called(1, "10:40"), aged)
                .when(byNumber(1, false))
                .then(calls(1, 0, null));
        given(opened(), arrived(1, 1), called(1, "10:40"), entered(1, "10:41"), aged)
                .when(byNumber(1, false))
                .refused(new QueueRefusal.NotWaiting());
    }

    @Test
    void whoeverMissedHerCallAndCameBackWithAnotherNumberIsCalledByThat() {
        given(
                        opened(),
                        arrived(1, order(1), 1, "10:00"),
                        called(1, "11:00"),
                        absent(1, "11:05"),
                        arrived(2, order(1), 1, "11:30"))
                .when(byNumber(1, true))
                .refused(new QueueRefusal.NotWaiting());
        given(
                        opened(),
                        arrived(1, order(1), 1, "10:00"),
                        called(1, "11:00"),
                        absent(1, "11:05"),
                        arrived(2, order(1), 1, "11:30"),
                        left(2, "11:40"))
                .when(byNumber(1, true))
                .refused(new QueueRefusal.NotWaiting());
    }

    @Test
    void nobodyIsCalledByHerNumberWhoIsThereOrGone() {
        given(opened(), arrived(1, 1), called(1, "11:20")).when(byNumber(1, false)).thenNothing();
        given(opened(), arrived(1, 1), entered(1, "11:20")).when(byNumber(1, false)).thenNothing();
        given(opened(), arrived(1, 1), left(1, "11:00"))
                .when(byNumber(1, true))
                .refused(new QueueRefusal.NotWaiting());
        given(opened()).when(byNumber(1, true)).refused(new QueueRefusal.UnknownTicket());
        given().when(byNumber(1, true)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void aNumberIsSaidOnceMoreToWhoeverWasCalled() {
        given(opened(), arrived(2, 1), called(2, "11:00"))
                .when(new CallAgain(QUEUE, 2))
                .then(new CalledAgain(QUEUE, 2, order(2), NOON));
        given(opened(), arrived(2, 1))
                .when(new CallAgain(QUEUE, 2))
                .refused(new QueueRefusal.NotCalled());
        given(opened(), arrived(2, 1), called(2, "11:00"), entered(2, "11:01"))
                .when(new CallAgain(QUEUE, 2))
                .thenNothing();
        given(opened()).when(new CallAgain(QUEUE, 2)).refused(new QueueRefusal.UnknownTicket());
    }

    @Test
    void whoeverDoesNotWaitAnyLongerIsOutOfTheLine() {
        var gone = new GiveUp(QUEUE, 2, at("11:30"));
        given(opened(), arrived(2, 1))
                .when(gone)
                .then(new Left(QUEUE, 2, order(2), Seen.GAVE_UP, at("11:30")));
        given(opened(), arrived(2, 1), called(2, "11:00"), entered(2, "11:01"))
                .when(gone)
                .thenNothing();
        given(opened(), arrived(2, 1), left(2, "11:00")).when(gone).thenNothing();
        given(opened()).when(gone).refused(new QueueRefusal.UnknownTicket());
    }

    @Test
    void whoeverDidNotComeAndGivesUpIsNotCalledAgainWhicheverIsToldFirst() {
        var left = new Left(QUEUE, 2, order(2), Seen.GAVE_UP, at("11:30"));
        var gone = new GiveUp(QUEUE, 2, at("11:30"));
        given(opened(), arrived(2, 1), called(2, "11:00"), absent(2, "11:05"))
                .when(gone)
                .then(left);
        given(opened(), arrived(2, 1), called(2, "11:00"), absent(2, "11:05"), left)
                .when(gone)
                .thenNothing();
        given(opened(), arrived(2, 1), called(2, "11:00"), absent(2, "11:05"), left)
                .when(byNumber(2, false))
                .refused(new QueueRefusal.NotWaiting());
        given(opened(), arrived(2, 1), called(2, "11:00"), left)
                .when(new MarkAbsent(QUEUE, 2, at("11:05")))
                .then(absent(2, "11:05"));
        given(opened(), arrived(2, 1), called(2, "11:00"), left, absent(2, "11:05"))
                .when(byNumber(2, false))
                .refused(new QueueRefusal.NotWaiting());
        given(opened(), arrived(2, 1), called(2, "11:00"), absent(2, "11:45"))
                .when(gone)
                .thenNothing();
    }

    private static CallTicket byNumber(int ticket, boolean insist) {
        return new CallTicket(QUEUE, ticket, null, insist);
    }

    private static Arrived waits(int ticket, int people, boolean priority, String turn) {
        return new Arrived(
                QUEUE,
                ticket,
                order(ticket),
                null,
                Party.of(people),
                priority,
                at(turn),
                1,
                at("09:00"));
    }

    private static Called calls(int ticket, int inside, @Nullable Integer allowed) {
        return calls(ticket, inside, allowed, false, List.of());
    }

    private static Called calls(
            int ticket,
            int inside,
            @Nullable Integer allowed,
            boolean insisted,
            List<Integer> passed) {
        return new Called(
                QUEUE, ticket, order(ticket), inside, allowed, null, insisted, passed, NOON);
    }

    private static OrderId order(int ticket) {
        return new OrderId("order-of-ticket-" + ticket);
    }
}
