package org.creneau.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final StoppedClock clock = new StoppedClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void fiveMistakesAreForgiven() {
        fail(4);
        assertThat(attempts.tooMany("paul")).isFalse();
        fail(1);
        assertThat(attempts.tooMany("paul")).isTrue();
        assertThat(attempts.tooMany("clara")).isFalse();
    }

    @Test
    void aQuarterOfAnHourLaterItIsForgotten() {
        fail(5);
        clock.pass(Duration.ofMinutes(14));
        assertThat(attempts.tooMany("paul")).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(attempts.tooMany("paul")).isFalse();
    }

    @Test
    void theRightPasswordStartsAnew() {
        fail(4);
        attempts.succeeded("paul");
        fail(4);
        assertThat(attempts.tooMany("paul")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("paul");
        }
    }
}
