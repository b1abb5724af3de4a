package org.creneau.infrastructure.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProductClockTest {
    private static final Instant TODAY = Instant.parse("2026-11-22T08:00:00Z");
    private final AtomicReference<Instant> machine = new AtomicReference<>(TODAY);
    private final ProductClock clock = ProductClock.of(machine::get);

    @Test
    void itShowsTheTimeOfTheMachineUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(TODAY);
    }

    @Test
    void movedToAnotherDayItRunsOn() {
        clock.runFrom(ClockAtStart.DEMONSTRATION);
        pass(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2020-12-05T14:09:00Z"));
    }

    @Test
    void itCanStandStill() {
        clock.standAt(ClockAtStart.DEMONSTRATION);
        pass(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(ClockAtStart.DEMONSTRATION);
    }

    private void pass(Duration time) {
        machine.set(machine.get().plus(time));
    }
}
