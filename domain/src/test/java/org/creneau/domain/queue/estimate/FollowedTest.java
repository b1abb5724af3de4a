package org.creneau.domain.queue.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.junit.jupiter.api.Test;

class FollowedTest {
    private static final Range TOLD = new Range(at("15:10"), at("15:14"), at("15:20"), Basis.OWN);
    private final List<Stay> stays = new ArrayList<>();
    private final List<Followed.Scored> scores = new ArrayList<>();

    @Test
    void fromHerCallUntilSheHasLeftSheTakesAPlace() {
        happened(came(3), called("15:12"), entered("15:13"), left(Seen.WATCHED, "15:20"));
        assertThat(stays).containsExactly(new Stay(at("15:12"), Size.LARGE, Duration.ofMinutes(8)));
    }

    @Test
    void whoeverWalkedInTakesOneFromThenOn() {
        happened(new WalkedIn(QUEUE, 1, "visit", 1, at("15:00")), left(Seen.WATCHED, "15:05"));
        assertThat(stays).containsExactly(new Stay(at("15:00"), Size.NONE, Duration.ofMinutes(5)));
    }

    @Test
    void atTheDoorUntilSheHasHerParcel() {
        happened(
                came(1),
                called("15:12"),
                new CalledAgain(QUEUE, 1, ANNS_ORDER, at("15:13")),
                new ServedAtDoor(QUEUE, 1, ANNS_ORDER, at("15:14")));
        assertThat(stays).containsExactly(new Stay(at("15:12"), Size.SMALL, Duration.ofMinutes(2)));
    }

    @Test
    void whatIsNotSeenGivesNoStay() {
        happened(came(1), called("15:12"), left(Seen.IMPLIED_BY_CANCELLATION, "15:14"));
        happened(came(1), called("15:12"), left(Seen.GAVE_UP, "15:14"));
        happened(came(1), called("15:12"), new MarkedAbsent(QUEUE, 1, ANNS_ORDER, at("15:14")));
        happened(came(1), left(Seen.WATCHED, "15:14"));
        assertThat(stays).isEmpty();
    }

    @Test
    void whoeverWasTakenToHaveLeftAndWasThereStayedAllTheTime() {
        happened(
                came(1),
                called("15:12"),
                entered("15:13"),
                left(Seen.AGED_OUT, "16:12"),
                entered("16:20"),
                left(Seen.WATCHED, "16:30"));
        assertThat(stays)
                .containsExactly(new Stay(at("15:12"), Size.SMALL, Duration.ofMinutes(78)));
    }

    @Test
    void herParcelSaysHowLongSheStayedThoughSheWasTakenToHaveLeft() {
        happened(
                came(1),
                called("15:12"),
                left(Seen.RECOUNTED, "15:30"),
                left(Seen.IMPLIED_BY_HAND_OVER, "15:40"));
        assertThat(stays)
                .containsExactly(new Stay(at("15:12"), Size.SMALL, Duration.ofMinutes(28)));
    }

    @Test
    void aLeavingToldBeforeHerCallGivesNoStay() {
        happened(came(1), called("15:12"), entered("15:13"), left(Seen.WATCHED, "15:11"));
        assertThat(stays).isEmpty();
    }

    @Test
    void herCallScoresWhatSheWasTold() {
        happened(came(1), told(), called("15:12"), entered("15:30"));
        assertThat(scores).containsExactly(new Followed.Scored(TOLD, at("15:12"), Outcome.WITHIN));
    }

    @Test
    void whoeverComesInWithoutACallIsScoredByThat() {
        happened(came(1), told(), entered("15:25"), called("15:26"));
        assertThat(scores).containsExactly(new Followed.Scored(TOLD, at("15:25"), Outcome.LATER));
    }

    @Test
    void aParcelHandedOutToWhoeverWaitsScoresIt() {
        happened(came(1), told(), new ServedAtDoor(QUEUE, 1, ANNS_ORDER, at("15:05")));
        assertThat(scores).containsExactly(new Followed.Scored(TOLD, at("15:05"), Outcome.EARLIER));
        assertThat(stays).isEmpty();
    }

    @Test
    void whoeverGoesBeforeWasNotCalled() {
        happened(came(1), told(), left(Seen.GAVE_UP, "15:12"));
        assertThat(scores).containsExactly(new Followed.Scored(TOLD, null, Outcome.NOT_CALLED));
    }

    @Test
    void whoeverWasAbsentAndIsCalledAgainIsNotScoredAgain() {
        happened(
                came(1),
                told(),
                called("15:12"),
                new MarkedAbsent(QUEUE, 1, ANNS_ORDER, at("15:15")),
                called("15:40"));
        assertThat(scores).hasSize(1);
    }

    @Test
    void whoeverWasToldNothingIsNotScored() {
        happened(came(1), called("15:12"));
        assertThat(scores).isEmpty();
    }

    private void happened(OfTicket... events) {
        Followed followed = Followed.UNKNOWN;
        for (OfTicket event : events) {
            Followed.Step step = followed.after(event);
            followed = step.next();
            step.stay().ifPresent(stays::add);
            step.scored().ifPresent(scores::add);
        }
    }

    private static Arrived came(int pieces) {
        return new Arrived(
                QUEUE, 1, ANNS_ORDER, null, Party.of(1), false, at("15:00"), pieces, at("15:00"));
    }

    private static WaitTold told() {
        return new WaitTold(
                QUEUE,
                1,
                ANNS_ORDER,
                TOLD.from(),
                TOLD.middle(),
                TOLD.to(),
                TOLD.basis(),
                at("15:00"));
    }

    private static Called called(String at) {
        return new Called(QUEUE, 1, ANNS_ORDER, 0, 1, at(at));
    }

    private static Entered entered(String at) {
        return new Entered(QUEUE, 1, ANNS_ORDER, 1, at(at));
    }

    private static Left left(Seen seen, String at) {
        return new Left(QUEUE, 1, ANNS_ORDER, seen, at(at));
    }
}
