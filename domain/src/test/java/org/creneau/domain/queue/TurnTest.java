package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.at;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Turn.Window HERS = new Turn.Window(at("15:00"), at("15:15"));

    @ParameterizedTest(name = "who comes at {0} for 15:00 waits from {1} on")
    @CsvSource({
        "14:20, 15:00",
        "14:59, 15:00",
        "15:00, 15:00",
        "15:07, 15:07",
        "15:14, 15:14",
        "15:15, 15:30",
        "17:40, 17:55"
    })
    void aTurnCountsFromWhenSheIsInTime(String comes, String turn) {
        assertThat(Turn.of(at(comes), Optional.of(HERS), QUARTER)).isEqualTo(at(turn));
    }

    @Test
    void whoeverComesWithoutAnOrderLetsThoseInTimePassForAQuarterOfAnHour() {
        assertThat(Turn.of(at("15:00"), Optional.empty(), QUARTER)).isEqualTo(at("15:15"));
    }

    @Test
    void aShopMaySayThatNobodyLetsAnybodyPass() {
        assertThat(Turn.of(at("15:20"), Optional.of(HERS), Duration.ZERO)).isEqualTo(at("15:20"));
    }
}
