package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.limit;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;

import java.time.LocalTime;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class CountingInsideTest {
    private static final Event SEVEN_SQUARE = limit(7);

    @Test
    void theRightNumberIsWrittenDownAndChangesNothing() {
        given(opened(), walkedIn(1, 2, "11:30"), walkedIn(2, 1, "11:40"))
                .when(count(3))
                .then(counted(3, 3));
        given(opened()).when(count(0)).then(counted(0, 0));
    }

    @Test
    void whereFewerAreThereThoseWhoCameFirstHaveLeft() {
        given(opened(), walkedIn(1, 1, "11:30"), walkedIn(2, 1, "11:20"), walkedIn(3, 1, "11:50"))
                .when(count(1))
                .then(counted(1, 3), gone(2), gone(1));
    }

    @Test
    void ofALargePartySomeMayHaveLeft() {
        given(
                        opened(),
                        new WalkedIn(QUEUE, 1, "visit-1", new Party(4, 3, true), Town.at("11:20")),
                        walkedIn(2, 1, "11:50"))
                .when(count(3))
                .then(counted(3, 5), new PartyResized(QUEUE, 1, null, new Party(2, 1, true), NOON));
    }

    @Test
    void whereMoreAreThereWhoeverWasCalledFirstHasComeInAndOthersUnnamed() {
        given(
                        opened(),
                        walkedIn(1, 1, "11:50"),
                        arrived(2, 1),
                        called(2, "11:58"),
                        arrived(3, 1),
                        called(3, "11:56"))
                .when(count(2))
                .then(counted(2, 1), entered(3, "12:00"));
        given(opened(), walkedIn(1, 2, "11:50"), arrived(2, 1), called(2, "11:58"))
                .when(count(4))
                .then(counted(4, 2), entered(2, "12:00"), unnamed(3, 0, 1));
    }

    @Test
    void aPartyThatWasCalledAndIsLargerThanTheRestHasNotComeIn() {
        given(opened(), arrived(2, 3), called(2, "11:58"))
                .when(count(2))
                .then(counted(2, 0), unnamed(3, 0, 2));
    }

    @Test
    void aCrowdIsWrittenDownInPartiesOfFifty() {
        given(opened())
                .when(count(120))
                .then(counted(120, 0), unnamed(1, 0, 50), unnamed(2, 1, 50), unnamed(3, 2, 20));
    }

    @Test
    void aCountReportedTwiceIsOne() {
        given(opened(), walkedIn(1, 2, "11:30"), counted(2, 2), walkedIn(2, 1, "11:59"))
                .when(count(2))
                .thenNothing();
    }

    @Test
    void whoeverWasForgottenIsNotCountedAndIsSaidToHaveLeft() {
        given(opened(), walkedIn(1, 1, "10:30"), walkedIn(2, 1, "11:30"))
                .when(count(1))
                .then(left(1, null, Seen.AGED_OUT, "12:00"), counted(1, 1));
    }

    @Test
    void theNextCallGoesByTheNumberThatWasCounted() {
        given(
                        opened(),
                        SEVEN_SQUARE,
                        walkedIn(1, 6, "11:50"),
                        counted(7, 6),
                        unnamed(2, 0, 1),
                        arrived(3, 1))
                .when(new CallNext(QUEUE))
                .refused(
                        new QueueRefusal.LimitReached(7, 7, 1, LimitedBy.OWN, LocalTime.of(12, 1)));
    }

    @Test
    void whoeverCameInBeforeTheCountAndIsToldLaterIsNotCountedAgain() {
        given(opened(), limit(5), walkedIn(1, 5, "11:30"), counted(5, 5), walkedIn(2, 1, "11:55"))
                .at("12:05")
                .when(new CountInside(QUEUE, "another", 5))
                .then(new Recounted(QUEUE, "another", 5, 5, Town.at("12:05")));
        given(opened(), walkedIn(1, 5, "11:30"), arrived(2, 1), counted(5, 5), entered(2, "11:55"))
                .at("12:05")
                .when(new CountInside(QUEUE, "another", 5))
                .then(new Recounted(QUEUE, "another", 5, 5, Town.at("12:05")));
    }

    @Test
    void whoeverIsSeenLeavingAfterTheCountTookHerToHaveLeftChangesNoNumber() {
        given(
                        opened(),
                        walkedIn(1, 1, "11:30"),
                        counted(0, 1),
                        gone(1),
                        left(1, null, Seen.WATCHED, "11:50"))
                .at("12:05")
                .when(new CountInside(QUEUE, "another", 0))
                .then(new Recounted(QUEUE, "another", 0, 0, Town.at("12:05")));
    }

    @Test
    void whoeverWasCountedIsNotCountedAgainBecauseAPageShowsHerAsForgotten() {
        var still = new RecordEntry(QUEUE, 1, Town.at("12:05"), Ticket.Where.GONE);
        given(
                        opened(),
                        walkedIn(1, 1, "10:30"),
                        left(1, null, Seen.AGED_OUT, "11:30"),
                        counted(5, 0))
                .at("12:05")
                .when(still)
                .thenNothing();
        given(
                        opened(),
                        walkedIn(1, 1, "11:00"),
                        counted(1, 1),
                        left(1, null, Seen.AGED_OUT, "12:01"))
                .at("12:05")
                .when(still)
                .then(new Entered(QUEUE, 1, null, 1, Town.at("12:05")));
    }

    @Test
    void whoeverIsThereWithAnotherNumberIsNotStillInsideWithTheOldOne() {
        given(
                        opened(),
                        arrived(1, ANNS_ORDER, 1, "10:00"),
                        new Entered(QUEUE, 1, ANNS_ORDER, 1, Town.at("10:05")),
                        left(1, ANNS_ORDER, Seen.AGED_OUT, "11:05"),
                        arrived(2, ANNS_ORDER, 1, "11:30"))
                .at("12:05")
                .when(new RecordEntry(QUEUE, 1, Town.at("12:05"), Ticket.Where.GONE))
                .thenNothing();
    }

    @Test
    void onlyTodayCanBeCounted() {
        given(opened())
                .when(new CountInside(new QueueId(QUEUE.shop(), QUEUE.day().minusDays(1)), "c", 1))
                .refused(new QueueRefusal.NotToday());
        given().when(count(1)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void noShopHoldsMoreThanFiveHundred() {
        assertThatThrownBy(() -> count(501)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> count(-1)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new CountInside(QUEUE, "five of them", 5))
                .isInstanceOf(MalformedValue.class);
    }

    private static CountInside count(int people) {
        return new CountInside(QUEUE, "one", people);
    }

    private static Recounted counted(int people, int before) {
        return new Recounted(QUEUE, "one", people, before, NOON);
    }

    private static Event gone(int ticket) {
        return left(ticket, null, Seen.RECOUNTED, "12:00");
    }

    private static WalkedIn unnamed(int ticket, int group, int people) {
        return new WalkedIn(QUEUE, ticket, "count-one-" + group, people, NOON);
    }
}
