package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.QUEUE;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.SHOES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creneau.application.queue.Queues.Standing;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.domain.shop.Together;
import org.junit.jupiter.api.Test;

class JdbcQueuesTest {
    private static final OrderId ORDER = new OrderId("o1");

    private final Tables tables = new Tables();
    private final JdbcQueues queues = tables.with(new JdbcQueues(tables.database, tables.schemas));

    @Test
    void aDayWithoutVisitorsIsAnEmptyQueue() {
        assertThat(queues.of(QUEUE).tickets()).isEmpty();
        assertThat(queues.of(QUEUE).inside()).isZero();
    }

    @Test
    void aTicketGoesThroughItsStates() {
        tables.happened(arrived(1));
        assertThat(ticket(1).state()).isEqualTo(State.WAITING);
        tables.happened(new Called(QUEUE, 1, ORDER, 0, 7, minute(1)));
        assertThat(ticket(1).state()).isEqualTo(State.CALLED);
        tables.happened(new Entered(QUEUE, 1, ORDER, 2, minute(2)));
        assertThat(ticket(1)).isEqualTo(cameIn());
        tables.happened(new Left(QUEUE, 1, ORDER, Seen.WATCHED, minute(9)));
        assertThat(ticket(1).state()).isEqualTo(State.GONE);
    }

    @Test
    void aWholeVisitInOneBatchComesToTheSame() {
        tables.happened(
                arrived(1),
                new Called(QUEUE, 1, ORDER, 0, 7, minute(1)),
                new Entered(QUEUE, 1, ORDER, 2, minute(2)));

        assertThat(ticket(1)).isEqualTo(cameIn());
    }

    @Test
    void peopleInsideAreCountedNotTickets() {
        tables.happened(
                arrived(1),
                new Entered(QUEUE, 1, ORDER, 2, minute(2)),
                new WalkedIn(QUEUE, 2, "visit-1", 3, minute(3)),
                arrived(3));

        assertThat(queues.of(QUEUE).inside()).isEqualTo(5);
        assertThat(queues.of(QUEUE).position()).isEqualTo(4);
    }

    @Test
    void aFactThatIsEnteredLateDoesNotUndoWhatHappenedAfterIt() {
        Event left = new Left(QUEUE, 1, ORDER, Seen.WATCHED, minute(9));
        Event enteredLate = new Entered(QUEUE, 1, ORDER, 2, minute(2));

        tables.happened(arrived(1), left, enteredLate);
        tables.happenedOneByOne(arrived(2), moved(left, 2), moved(enteredLate, 2));

        assertThat(ticket(1).state()).isEqualTo(State.GONE);
        assertThat(ticket(2).state()).isEqualTo(State.GONE);
    }

    @Test
    void whoWasServedAtTheDoorIsGoneAndWhoDidNotComeIsAbsent() {
        tables.happened(
                arrived(1),
                arrived(2),
                new ServedAtDoor(QUEUE, 1, ORDER, minute(4)),
                new MarkedAbsent(QUEUE, 2, ORDER, minute(5)));

        assertThat(queues.of(QUEUE).tickets())
                .extracting(Ticket::state)
                .isEqualTo(List.of(State.GONE, State.ABSENT));
    }

    @Test
    void anotherShopAndAnotherDayHaveQueuesOfTheirOwn() {
        tables.happened(arrived(1));

        assertThat(queues.of(new QueueId(SHOES, SATURDAY)).tickets()).isEmpty();
        assertThat(queues.of(new QueueId(QUEUE.shop(), SATURDAY.plusDays(1))).tickets()).isEmpty();
    }

    @Test
    void theLineIsInTheOrderInWhichItIsCalled() {
        tables.happened(
                waits(1, false, minute(15)), waits(2, false, minute(3)), waits(3, true, minute(9)));

        assertThat(queues.of(QUEUE).inTurn()).extracting(Ticket::number).containsExactly(3, 2, 1);
    }

    @Test
    void aCallSaysWhereToAndACallAgainMovesNobody() {
        tables.happened(
                arrived(1), new Called(QUEUE, 1, ORDER, 7, 7, 2, true, List.of(), minute(1)));
        tables.happened(new CalledAgain(QUEUE, 1, ORDER, minute(5)));
        assertThat(ticket(1).counter()).isEqualTo(2);
        assertThat(ticket(1).insisted()).isTrue();
        assertThat(ticket(1).calledAt()).isEqualTo(minute(5));
        assertThat(ticket(1).changedAt()).isEqualTo(minute(1));

        tables.happened(new Entered(QUEUE, 1, ORDER, 2, minute(3)));
        assertThat(ticket(1).state()).isEqualTo(State.INSIDE);
    }

    @Test
    void whoComesTogetherIsCountedAsTheTextDoes() {
        tables.happened(
                new WalkedIn(QUEUE, 1, "visit-1", new Party(4, 2, true), minute(0)),
                new WalkedIn(QUEUE, 2, "visit-2", 3, minute(0)));

        assertThat(queues.of(QUEUE).inside(Together.EACH)).isEqualTo(7);
        assertThat(queues.of(QUEUE).inside(Together.HOUSEHOLD_AS_ONE)).isEqualTo(4);
    }

    @Test
    void whoeverIsTakenToHaveLeftIsGoneUntilSomebodySaysWhatHappenedLater() {
        Event aged = new Left(QUEUE, 1, ORDER, Seen.AGED_OUT, minute(60));
        tables.happened(arrived(1), new Entered(QUEUE, 1, ORDER, 2, minute(2)), aged);
        assertThat(ticket(1).state()).isEqualTo(State.GONE);
        assertThat(ticket(1).seen()).isEqualTo(Seen.AGED_OUT);
        assertThat(ticket(1).changedAt()).isEqualTo(minute(2));
        assertThat(ticket(1).endedAt()).isEqualTo(minute(60));

        tables.happened(new Entered(QUEUE, 1, ORDER, 2, minute(30)));
        assertThat(ticket(1).state()).isEqualTo(State.INSIDE);
        assertThat(ticket(1).seen()).isNull();
        assertThat(queues.standing()).containsExactly(new Standing(QUEUE, minute(30)));
    }

    @Test
    void whoeverWasForgottenIsNotCountedEvenWhereNobodyHasLookedYet() {
        tables.happened(
                new WalkedIn(QUEUE, 1, "visit-1", 2, minute(0)),
                new WalkedIn(QUEUE, 2, "visit-2", 1, minute(20)));
        var hour = Duration.ofHours(1);

        assertThat(queues.of(QUEUE).withoutForgotten(minute(59), hour).inside()).isEqualTo(3);
        assertThat(queues.of(QUEUE).withoutForgotten(minute(60), hour).inside()).isEqualTo(1);
    }

    @Test
    void aCountHoldsForWhatIsToldLaterInTheSameBatchAndInTheNext() {
        tables.happened(
                new WalkedIn(QUEUE, 1, "visit-1", 4, minute(0)),
                new Recounted(QUEUE, "count-1", 3, 4, minute(10)),
                new PartyResized(QUEUE, 1, null, Party.of(3), minute(10)),
                new WalkedIn(QUEUE, 2, "visit-2", 1, minute(5)));
        tables.happened(new WalkedIn(QUEUE, 3, "visit-3", 1, minute(7)));
        assertThat(queues.of(QUEUE).inside()).isEqualTo(3);

        tables.happened(new WalkedIn(QUEUE, 4, "visit-4", 1, minute(11)));
        assertThat(queues.of(QUEUE).inside()).isEqualTo(4);
    }

    @Test
    void nobodyIsForgottenInsideWhomACountHasCounted() {
        tables.happened(
                arrived(1),
                new Entered(QUEUE, 1, ORDER, 2, minute(2)),
                new Left(QUEUE, 1, ORDER, Seen.AGED_OUT, minute(62)));
        assertThat(queues.of(QUEUE).forgotten()).extracting(Ticket::number).containsExactly(1);

        tables.happened(new Recounted(QUEUE, "count-1", 2, 0, minute(70)));
        assertThat(queues.of(QUEUE).counted()).isEqualTo(minute(70));
        assertThat(queues.of(QUEUE).forgotten()).isEmpty();
    }

    @Test
    void whoeverHasAnotherNumberIsNeitherForgottenNorAwaitedByTheOld() {
        tables.happened(
                arrived(1),
                new Called(QUEUE, 1, ORDER, 0, 7, minute(1)),
                new Left(QUEUE, 1, ORDER, Seen.AGED_OUT, minute(61)));
        assertThat(queues.of(QUEUE).forgotten()).isEmpty();
        assertThat(queues.of(QUEUE).missed()).extracting(Ticket::number).containsExactly(1);

        tables.happened(arrived(2));
        assertThat(queues.of(QUEUE).missed()).isEmpty();
    }

    @Test
    void whoeverWasInsideWhenSomebodyCountedHasBeenThereSinceBefore() {
        tables.happened(
                new WalkedIn(QUEUE, 1, "visit-1", 1, minute(0)),
                new Recounted(QUEUE, "count-1", 1, 1, minute(10)));
        tables.happened(new Entered(QUEUE, 1, null, 1, minute(5)));
        assertThat(ticket(1).state()).isEqualTo(State.INSIDE);
        assertThat(ticket(1).changedAt()).isEqualTo(minute(0));
    }

    @Test
    void whatSheWasToldStaysBesideHerNumber() {
        var range = new Range(minute(5), minute(7), minute(9), Basis.OWN);
        tables.happened(arrived(1), told(range));
        tables.happened(new Called(QUEUE, 1, ORDER, 0, 7, minute(8)));
        assertThat(ticket(1).told()).isEqualTo(range);
    }

    private static WaitTold told(Range range) {
        return new WaitTold(
                QUEUE,
                1,
                ORDER,
                range.from(),
                range.middle(),
                range.to(),
                range.basis(),
                minute(0));
    }

    private static Arrived waits(int number, boolean priority, Instant turn) {
        return new Arrived(
                QUEUE, number, null, "visit-" + number, Party.of(1), priority, turn, 0, minute(0));
    }

    private static Ticket cameIn() {
        return new Ticket(
                1,
                ORDER,
                Party.of(2),
                false,
                minute(0),
                State.INSIDE,
                minute(0),
                minute(1),
                null,
                false,
                minute(2),
                null,
                null,
                minute(2),
                null);
    }

    private static Arrived arrived(int number) {
        return new Arrived(QUEUE, number, ORDER, 2, minute(0));
    }

    private static Event moved(Event event, int ticket) {
        return event instanceof Left left
                ? new Left(QUEUE, ticket, ORDER, left.seen(), left.at())
                : new Entered(QUEUE, ticket, ORDER, 2, event.at());
    }

    private Ticket ticket(int number) {
        return queues.of(QUEUE).tickets().get(number - 1);
    }

    private static Instant minute(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }
}
