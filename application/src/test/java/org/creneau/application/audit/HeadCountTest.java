package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.junit.jupiter.api.Test;

class HeadCountTest {
    private static final QueueId QUEUE =
            new QueueId(new ShopId("librairie"), LocalDate.parse("2020-12-05"));
    private static final OrderId ORDER = new OrderId("order-1");

    @Test
    void peopleCountFromWhenTheyComeInUntilTheyLeave() {
        QueueEvent[] day = {
            new Called(QUEUE, 1, ORDER, 0, 7, at("15:00")),
            new Entered(QUEUE, 1, ORDER, 2, at("15:02")),
            new WalkedIn(QUEUE, 2, "visit-2", 3, at("15:05")),
            new Left(QUEUE, 1, ORDER, Seen.WATCHED, at("15:10"))
        };
        assertThat(count("15:01", day)).isZero();
        assertThat(count("15:02", day)).isEqualTo(2);
        assertThat(count("15:09", day)).isEqualTo(5);
        assertThat(count("15:10", day)).isEqualTo(3);
    }

    @Test
    void whoeverIsServedAtTheDoorOrDoesNotComeWasNeverInside() {
        QueueEvent[] day = {
            new ServedAtDoor(QUEUE, 1, ORDER, at("15:00")),
            new MarkedAbsent(QUEUE, 2, null, at("15:01"))
        };
        assertThat(count("15:05", day)).isZero();
    }

    @Test
    void whatIsToldLateCountsForWhenItHappened() {
        QueueEvent[] day = {
            new Entered(QUEUE, 1, ORDER, 1, at("15:02")),
            new Entered(QUEUE, 1, ORDER, 1, at("15:30")),
            new Left(QUEUE, 1, ORDER, Seen.WATCHED, at("15:10"))
        };
        assertThat(count("15:09", day)).isEqualTo(1);
        assertThat(count("15:20", day)).isZero();
        assertThat(count("15:40", day)).isEqualTo(1);
    }

    @Test
    void aFamilyIsOneWhereTheTextSaysSo() {
        QueueEvent[] day = {
            new WalkedIn(QUEUE, 1, "visit-1", new Party(4, 2, true), at("15:00")),
            new WalkedIn(QUEUE, 2, "visit-2", new Party(3, 0, false), at("15:00"))
        };
        assertThat(HeadCount.at(Stream.of(day), at("15:05"), true)).isEqualTo(4);
        assertThat(HeadCount.at(Stream.of(day), at("15:05"), false)).isEqualTo(7);
    }

    @Test
    void whoeverIsTakenToHaveLeftCountsNoLongerUnlessSomebodySawHerLater() {
        QueueEvent[] day = {
            new Entered(QUEUE, 1, ORDER, 1, at("15:00")),
            new Left(QUEUE, 1, ORDER, Seen.AGED_OUT, at("16:00")),
            new WalkedIn(QUEUE, 2, "visit-2", 2, at("15:00")),
            new Left(QUEUE, 2, null, Seen.AGED_OUT, at("16:00")),
            new Left(QUEUE, 1, ORDER, Seen.WATCHED, at("15:20")),
            new Entered(QUEUE, 2, null, 2, at("15:40"))
        };
        assertThat(count("15:10", day)).isEqualTo(3);
        assertThat(count("15:30", day)).isEqualTo(2);
        assertThat(count("16:05", day)).isEqualTo(2);
    }

    @Test
    void aCountHoldsForWhatIsToldLaterOfTheTimeBefore() {
        QueueEvent[] day = {
            new WalkedIn(QUEUE, 1, "visit-1", 4, at("15:00")),
            new Recounted(QUEUE, "count-1", 3, 4, at("15:10")),
            new PartyResized(QUEUE, 1, null, Party.of(3), at("15:10")),
            new WalkedIn(QUEUE, 2, "visit-2", 1, at("15:05")),
            new WalkedIn(QUEUE, 3, "visit-3", 1, at("15:12"))
        };
        assertThat(count("15:07", day)).isEqualTo(5);
        assertThat(count("15:11", day)).isEqualTo(3);
        assertThat(count("15:15", day)).isEqualTo(4);
    }

    private static int count(String time, QueueEvent... day) {
        return HeadCount.at(Stream.of(day), at(time), false);
    }

    private static Instant at(String time) {
        return Instant.parse("2020-12-05T" + time + ":00Z");
    }
}
