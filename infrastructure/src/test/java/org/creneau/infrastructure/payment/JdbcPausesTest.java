package org.creneau.infrastructure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

class JdbcPausesTest {
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private static final String WHAT = "refund";

    private final JdbcPauses pauses = new JdbcPauses(PostgresForTests.freshDatabase());

    @Test
    void whatNothingCameOfIsLeftAloneForTwiceAsLongEachTime() {
        assertThat(pauses.resting(WHAT, NOON)).isEmpty();
        for (int seconds = 5; seconds <= 40; seconds *= 2) {
            pauses.rest(WHAT, "one", NOON);
            assertThat(pauses.resting(WHAT, NOON.plusSeconds(seconds - 1))).containsOnly("one");
            assertThat(pauses.resting(WHAT, NOON.plusSeconds(seconds))).isEmpty();
        }
        assertThat(pauses.resting("call-off", NOON)).isEmpty();
    }

    @Test
    void nothingIsLeftAloneForLongerThanAnHour() {
        for (int time = 0; time < 40; time++) {
            pauses.rest(WHAT, "two", NOON);
        }
        assertThat(pauses.resting(WHAT, NOON.plus(Duration.ofMinutes(59)))).containsOnly("two");
        assertThat(pauses.resting(WHAT, NOON.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void afterSomethingCameOfItItBeginsAnew() {
        pauses.rest(WHAT, "three", NOON);
        pauses.rest(WHAT, "three", NOON);
        pauses.end(WHAT, "three");
        assertThat(pauses.resting(WHAT, NOON)).isEmpty();
        pauses.rest(WHAT, "three", NOON);
        assertThat(pauses.resting(WHAT, NOON.plusSeconds(5))).isEmpty();
        pauses.forgetBefore(NOON.plusSeconds(6));
        assertThat(pauses.resting(WHAT, NOON)).isEmpty();
    }
}
