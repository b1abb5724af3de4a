package org.creneau.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.bench.load.Attempt.Answer;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void aFullWindowGivesWayToTheNextAndIsNoBooking() {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        Slots hot = new Slots(1, next::getAndIncrement);

        Measured measured =
                new Callers(1, Threads.PLATFORM)
                        .run(
                                Duration.ofMillis(50),
                                hot,
                                _ ->
                                        asked.incrementAndGet() % 10 == 0
                                                ? Answer.FULL
                                                : Answer.TAKEN);

        assertThat(measured.refused()).isEqualTo(asked.get() / 10);
        assertThat(measured.taken()).isEqualTo(asked.get() - measured.refused());
        assertThat(hot.slot(0)).isEqualTo((int) measured.refused());
        assertThat(measured.failed()).isZero();
    }

    @Test
    void severalWhoFindOneWindowFullBringOneNewWindow() {
        AtomicInteger next = new AtomicInteger();
        Slots hot = new Slots(1, next::getAndIncrement);

        hot.full(0, 0);
        hot.full(0, 0);

        assertThat(hot.slot(0)).isEqualTo(1);
    }

    @Test
    void percentilesAreOfAllAnswers() {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 100; i++) {
            latencies.add(i * 1_000_000L);
        }
        Latencies all = new Latencies();
        all.addAll(latencies);

        assertThat(all.millis(0.5)).isEqualTo(50);
        assertThat(all.millis(0.99)).isEqualTo(99);
        assertThat(all.millis(1)).isEqualTo(100);
        assertThat(new Latencies().millis(0.99)).isZero();
    }

    @Test
    void aMeasurementTravelsAsALine() {
        Measured measured = new Measured(1000, 3, 0, 4.5, 1.25, 9.5, 20);

        assertThat(Measured.parse(measured.line())).isEqualTo(measured);
        assertThat(measured.perSecond()).isEqualTo(222.2, within(0.1));
    }
}
