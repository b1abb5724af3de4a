package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.limit;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.junit.jupiter.api.Test;

class RecordingWhatHappenedTest {
    private static final RecordEntry ENTRY = new RecordEntry(QUEUE, 2, at("11:30"));
    private static final RecordDeparture DEPARTURE = new RecordDeparture(QUEUE, 2, at("11:40"));
    private static final MarkAbsent ABSENT = new MarkAbsent(QUEUE, 2);

    @Test
    void whoeverIsCalledComesIn() {
        given(arrived(2, 1), called(2, "11:29")).when(ENTRY).then(entered(2, "11:30"));
    }

    @Test
    void whoeverComesInBringsHerParty() {
        given(arrived(2, 3), called(2, "11:29"))
                .when(ENTRY)
                .then(new Entered(QUEUE, 2, new OrderId("order-of-ticket-2"), 3, at("11:30")));
    }

    @Test
    void comingInUncalledIntoAFullShopIsRecordedAllTheSame() {
        given(opened(), limit(1), walkedIn(1, 1, "11:00"), arrived(2, 1))
                .when(ENTRY)
                .then(entered(2, "11:30"));
    }

    @Test
    void whoeverMissedHerCallOrLeftMayComeInLater() {
        given(arrived(2, 1), called(2, "11:00"), absent(2, "11:10"))
                .when(ENTRY)
                .then(entered(2, "11:30"));
        given(arrived(2, 1), left(2, "11:10")).when(ENTRY).then(entered(2, "11:30"));
    }

    @Test
    void whoeverIsInsideDoesNotComeInAgain() {
        given(arrived(2, 1), entered(2, "11:00")).when(ENTRY).thenNothing();
        given(walkedIn(2, 1, "11:00")).when(ENTRY).thenNothing();
    }

    @Test
    void aPageThatWasLeftOpenDoesNotLetInWhoeverHasLeft() {
        var shownAsCalled = new RecordEntry(QUEUE, 2, at("11:30"), Ticket.Where.CALLED);
        given(arrived(2, 1), entered(2, "11:00"), left(2, "11:10"))
                .when(shownAsCalled)
                .thenNothing();
        given(arrived(2, 1), called(2, "11:00"), absent(2, "11:10"))
                .when(shownAsCalled)
                .then(entered(2, "11:30"));
        given(arrived(2, 1), entered(2, "11:00"), left(2, "11:10"))
                .when(new RecordEntry(QUEUE, 2, at("11:30"), Ticket.Where.GONE))
                .then(entered(2, "11:30"));
    }

    @Test
    void aPageThatWasLeftOpenIsBelievedOfWhoeverGaveUpAndIsThereAllTheSame() {
        var shownAsCalled = new RecordEntry(QUEUE, 2, at("11:30"), Ticket.Where.CALLED);
        given(
                        arrived(2, 1),
                        called(2, "11:00"),
                        left(2, new OrderId("order-of-ticket-2"), Seen.GAVE_UP, "11:10"))
                .when(shownAsCalled)
                .then(entered(2, "11:30"));
        given(
                        arrived(2, 1),
                        called(2, "11:00"),
                        left(
                                2,
                                new OrderId("order-of-ticket-2"),
                                Seen.IMPLIED_BY_CANCELLATION,
                                "11:10"))
                .when(shownAsCalled)
                .then(entered(2, "11:30"));
    }

    @Test
    void aPageThatWasLeftOpenDoesNotLetInWhoeverWasServedAtTheDoor() {
        var shownAsWaiting = new RecordEntry(QUEUE, 2, at("11:30"), Ticket.Where.WAITING);
        var served =
                new QueueEvent.ServedAtDoor(
                        QUEUE, 2, new OrderId("order-of-ticket-2"), at("11:10"));
        given(arrived(2, 1), served).when(shownAsWaiting).thenNothing();
    }

    @Test
    void walkingInIsRecordedWhateverTheLimit() {
        given(opened(), limit(1), walkedIn(1, 1, "11:00"))
                .when(new RecordWalkIn(QUEUE, "visit-2", 4, at("11:30")))
                .then(walkedIn(2, 4, "11:30"));
    }

    @Test
    void aWalkInReportedTwiceIsOne() {
        given(walkedIn(1, 1, "11:00"))
                .when(new RecordWalkIn(QUEUE, "visit-1", 1, at("11:00")))
                .thenNothing();
    }

    @Test
    void peopleLeaveFromInsideAndFromTheQueue() {
        given(arrived(2, 1)).when(DEPARTURE).then(left(2, "11:40"));
        given(arrived(2, 1), called(2, "11:00")).when(DEPARTURE).then(left(2, "11:40"));
        given(arrived(2, 1), entered(2, "11:00")).when(DEPARTURE).then(left(2, "11:40"));
    }

    @Test
    void whoeverWalkedInLeavesByHerNumber() {
        given(walkedIn(2, 1, "11:00")).when(DEPARTURE).then(left(2, null, Seen.WATCHED, "11:40"));
    }

    @Test
    void whoeverIsGoneCannotLeave() {
        given(arrived(2, 1), left(2, "11:00")).when(DEPARTURE).thenNothing();
        given(arrived(2, 1), called(2, "11:00"), absent(2, "11:50")).when(DEPARTURE).thenNothing();
    }

    @Test
    void whoeverWasTakenToBeAbsentIsSeenToLeave() {
        given(arrived(2, 1), called(2, "11:00"), absent(2, "11:10"))
                .when(DEPARTURE)
                .then(left(2, "11:40"));
    }

    @Test
    void whoeverDoesNotComeWhenCalledIsAbsent() {
        given(arrived(2, 1), called(2, "11:50")).when(ABSENT).then(absent(2, "12:00"));
        given(arrived(2, 1), called(2, "11:40"), absent(2, "11:50")).when(ABSENT).thenNothing();
    }

    @Test
    void onlyWhoeverWasCalledCanBeAbsent() {
        given(arrived(2, 1)).when(ABSENT).refused(new QueueRefusal.NotCalled());
        given(arrived(2, 1), entered(2, "11:00"))
                .when(ABSENT)
                .refused(new QueueRefusal.NotCalled());
        given(arrived(2, 1), left(2, "11:00")).when(ABSENT).refused(new QueueRefusal.NotCalled());
    }

    @Test
    void aTicketThatWasNeverGivenOutIsUnknown() {
        given(arrived(1, 1)).when(ENTRY).refused(new QueueRefusal.UnknownTicket());
        given(arrived(1, 1)).when(DEPARTURE).refused(new QueueRefusal.UnknownTicket());
        given(arrived(1, 1)).when(ABSENT).refused(new QueueRefusal.UnknownTicket());
    }

    @Test
    void nothingHappensAfterItIsTold() {
        given(arrived(2, 1)).at("11:20").when(ENTRY).then(entered(2, "11:20"));
    }

    @Test
    void aVisitIsNamedByAKeyAndNotInWords() {
        assertThatThrownBy(() -> new RecordWalkIn(QUEUE, "Mme Exemple", 1, at("11:00")))
                .isInstanceOf(MalformedValue.class);
    }
}
