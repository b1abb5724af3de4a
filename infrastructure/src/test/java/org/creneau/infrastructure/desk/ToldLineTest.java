package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.junit.jupiter.api.Test;

class ToldLineTest {
    private static final QueueId QUEUE =
            new QueueId(new ShopId("librairie"), LocalDate.of(2020, 12, 5));
    private static final OrderId HERS = new OrderId("hers");

    private final List<Event> log = new ArrayList<>();
    private final AtomicInteger readings = new AtomicInteger();
    private final ToldLine line =
            new ToldLine(
                    () -> {
                        readings.incrementAndGet();
                        return List.copyOf(log);
                    });

    @Test
    void theLogIsReadOnceForAllThatIsTold() {
        log.add(new Arrived(QUEUE, 1, HERS, 1, at("15:00:10")));
        for (int fact = 0; fact < 100; fact++) {
            assertThat(line.number(HERS, at("15:01:00"))).contains(1);
            line.add(List.of(new WalkedIn(QUEUE, 2 + fact, "visit-" + fact, 1, at("15:01:00"))));
            assertThat(line.number("visit-" + fact)).contains(2 + fact);
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void ofOneWhoCameTwiceTheNumberIsMeantThatSheHadThen() {
        log.add(new Arrived(QUEUE, 1, HERS, 1, at("15:00:10")));
        assertThat(line.number(HERS, at("14:30:00"))).contains(1);
        line.add(List.of(new Arrived(QUEUE, 7, HERS, 1, at("15:20:00"))));
        assertThat(line.number(HERS, at("15:19:00"))).contains(1);
        assertThat(line.number(HERS, at("15:20:00"))).contains(7);
    }

    @Test
    void whatIsToldOfAMinuteIsAfterWhatWasNotedInIt() {
        log.add(new Arrived(QUEUE, 1, HERS, 1, at("15:04:20")));
        assertThat(line.since(1, at("15:04:00"))).isEqualTo(at("15:04:20"));
        assertThat(line.since(1, at("15:05:00"))).isEqualTo(at("15:05:00"));
        line.add(List.of(new Entered(QUEUE, 1, HERS, 1, at("15:04:40"))));
        assertThat(line.since(1, at("15:04:00"))).isEqualTo(at("15:04:40"));
        assertThat(line.since(2, at("15:04:00"))).isEqualTo(at("15:04:00"));
    }

    @Test
    void whatSomebodyElseHasToldMeanwhileIsReadWhenItIsMissed() {
        assertThat(line.number(HERS, at("15:00:00"))).isEmpty();
        log.add(new Arrived(QUEUE, 3, HERS, 1, at("15:00:00")));
        assertThat(line.number(HERS, at("15:00:00"))).isEmpty();
        line.readAgain();
        assertThat(line.number(HERS, at("15:00:00"))).contains(3);
    }

    private static Instant at(String time) {
        return Instant.parse("2020-12-05T" + time + "Z");
    }
}
