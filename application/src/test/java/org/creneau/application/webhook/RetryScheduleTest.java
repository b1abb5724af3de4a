package org.creneau.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final double MIDDLE = 0.5;

    @Test
    void itIsTriedAgainSoonAndThenMoreSeldom() {
        assertThat(after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(after(2)).isEqualTo(Duration.ofMinutes(5));
        assertThat(after(5)).isEqualTo(Duration.ofHours(5));
        assertThat(after(9)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void itIsGivenUpAfterThreeDaysAndSomeHours() {
        assertThat(RetrySchedule.after(10, MIDDLE, Duration.ZERO)).isEmpty();
        Duration all =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(RetryScheduleTest::after)
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isEqualTo(Duration.parse("PT75H35M5S"));
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        assertThat(RetrySchedule.after(2, 0, Duration.ZERO)).contains(Duration.ofSeconds(270));
        assertThat(RetrySchedule.after(2, 0.9999999, Duration.ZERO))
                .contains(Duration.ofSeconds(330));
    }

    @Test
    void whoWantsToBeLeftAloneIsForADayAtMost() {
        Duration hour = Duration.ofHours(1);
        assertThat(RetrySchedule.after(1, MIDDLE, hour)).contains(hour);
        assertThat(RetrySchedule.after(5, MIDDLE, hour)).contains(Duration.ofHours(5));
        assertThat(RetrySchedule.after(1, MIDDLE, Duration.ofDays(9))).contains(Duration.ofDays(1));
    }

    private static Duration after(int attempts) {
        return RetrySchedule.after(attempts, MIDDLE, Duration.ZERO).orElseThrow();
    }
}
