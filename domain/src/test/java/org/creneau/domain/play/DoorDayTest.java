package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Decider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole days at the doors of three shops.
@Execution(ExecutionMode.CONCURRENT)
class DoorDayTest {
    private static final Games GAMES = new Games("door-day", 30);

    @Test
    void nobodyIsWrongedInAWholeDayAndEveryCornerIsReached() {
        assertThat(GAMES.outcomes(DayCorners.ALL, seed -> new DoorDay(seed, Deciders.ALL, true)))
                .containsAll(DayCorners.ALL);
    }

    @RepeatedTest(6)
    void nobodyIsWronged(RepetitionInfo seed) {
        var day = new DoorDay(seed.getCurrentRepetition(), Deciders.ALL, true);
        assertThat(day.complaintsWithin(3_000)).as(() -> "after " + day.lastEvents()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "org.creneau.domain.play.DayBugs#bugs",
        "org.creneau.domain.play.LimitBugs#bugs",
        "org.creneau.domain.play.QueueBugs#bugs"
    })
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(
                        GAMES.firstComplaint(
                                name.getDisplayName(), seed -> new DoorDay(seed, deciders, true)))
                .isPresent();
    }

    @Test
    void decidingOnOldFactsWithoutLookingAgainIsFound() {
        assertThat(
                        GAMES.firstComplaint(
                                "old facts", seed -> new DoorDay(seed, Deciders.ALL, false)))
                .isPresent();
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }
}
