package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.Ticket;
import org.creneau.domain.queue.Ticket.Where;
import org.junit.jupiter.api.Test;

class QueueAsOfTest {
    private static final OrderId ORDER = new OrderId("o");

    private final List<Entry> day = new ArrayList<>();

    @Test
    void whatHappenedLaterIsNotShown() {
        told("10:00", arrived("10:00"));
        told("10:20", entered("10:20"));
        told("10:40", left(Seen.WATCHED, "10:40"));
        assertThat(where("10:10")).isEqualTo(Where.WAITING);
        assertThat(where("10:20")).isEqualTo(Where.INSIDE);
        assertThat(where("10:39")).isEqualTo(Where.INSIDE);
        assertThat(where("10:40")).isEqualTo(Where.GONE);
        assertThat(QueueAsOf.of(QUEUE, day, at("09:59"), Instant.MAX).tickets()).isEmpty();
    }

    @Test
    void whatWasToldLaterIsKnownLater() {
        told("10:00", arrived("10:00"));
        told("18:00", entered("10:20"));
        told("18:00", left(Seen.WATCHED, "10:40"));
        QueueAsOf then = QueueAsOf.of(QUEUE, day, at("10:30"), at("12:00"));
        assertThat(then.in(Where.WAITING)).hasSize(1);
        assertThat(then.toldSince()).isEqualTo(1);
        assertThat(then.entries()).hasSize(1);

        QueueAsOf now = QueueAsOf.of(QUEUE, day, at("10:30"), at("18:00"));
        assertThat(now.in(Where.INSIDE)).hasSize(1);
        assertThat(now.toldSince()).isZero();
        assertThat(now.entries()).hasSize(2);
    }

    @Test
    void whoeverWasSeenToLeaveLaterThanHerParcelWasInsideUntilThen() {
        told("10:00", arrived("10:00"));
        told("10:20", entered("10:20"));
        told("10:30", left(Seen.IMPLIED_BY_HAND_OVER, "10:30"));
        assertThat(where("10:35")).isEqualTo(Where.GONE);

        told("18:00", left(Seen.WATCHED, "10:40"));
        assertThat(where("10:35")).isEqualTo(Where.INSIDE);
        assertThat(where("10:40")).isEqualTo(Where.GONE);
        assertThat(QueueAsOf.of(QUEUE, day, at("10:35"), at("12:00")).over())
                .extracting(Ticket::number)
                .containsExactly(1);
    }

    @Test
    void whoeverSeemedToBeServedAtTheDoorAndHadComeInWasInside() {
        told("10:00", arrived("10:00"));
        told("10:30", new ServedAtDoor(QUEUE, 1, ORDER, at("10:30")));
        told("18:00", left(Seen.WATCHED, "10:40"));
        assertThat(where("10:35")).isEqualTo(Where.GONE);

        told("18:00", entered("10:20"));
        assertThat(where("10:35")).isEqualTo(Where.INSIDE);
    }

    private Where where(String time) {
        return QueueAsOf.of(QUEUE, day, at(time), Instant.MAX).tickets().getFirst().where();
    }

    private void told(String when, QueueEvent event) {
        long position = day.size() + 1L;
        var recorded =
                new Recorded<>(position, "e-" + position, at(when), event, null, null, null, null);
        day.add(new Entry(recorded, "queue", 1, List.of(), "{}", ""));
    }

    private static Arrived arrived(String when) {
        return new Arrived(QUEUE, 1, ORDER, 1, at(when));
    }

    private static Entered entered(String when) {
        return new Entered(QUEUE, 1, ORDER, 1, at(when));
    }

    private static Left left(Seen seen, String when) {
        return new Left(QUEUE, 1, ORDER, seen, at(when));
    }
}
