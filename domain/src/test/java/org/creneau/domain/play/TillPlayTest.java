package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Decider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Games of the same town over a whole winter, in which both shops have us as their till now and then.
@Execution(ExecutionMode.CONCURRENT)
class TillPlayTest {
    private static final Games GAMES = new Games("till", 30);

    @Test
    void nothingIsCountedTwiceOrNeverAndEveryCornerIsReached() {
        assertThat(GAMES.outcomes(TillWhims.OUTCOMES, seed -> Play.closing(seed, Deciders.ALL)))
                .containsAll(TillWhims.OUTCOMES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.creneau.domain.play.TillBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(
                        GAMES.firstComplaint(
                                name.getDisplayName(), seed -> Play.closing(seed, deciders)))
                .isPresent();
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }
}
