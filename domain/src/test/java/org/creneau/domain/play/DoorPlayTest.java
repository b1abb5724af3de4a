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

/// Games of the same town in which shops run their lines in ways of their own.
@Execution(ExecutionMode.CONCURRENT)
class DoorPlayTest {
    private static final Games GAMES = new Games("door", 30);

    @Test
    void noPromiseIsBrokenAtTheDoorAndEveryCornerIsReached() {
        assertThat(GAMES.outcomes(DoorWhims.OUTCOMES, seed -> play(seed, Deciders.ALL)))
                .containsAll(DoorWhims.OUTCOMES);
    }

    private static Play play(long seed, List<Decider<?, ?>> deciders) {
        return new Play(seed, deciders, (dice, _) -> new DoorWhims(dice));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.creneau.domain.play.DoorBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(GAMES.firstComplaint(name.getDisplayName(), seed -> play(seed, deciders)))
                .isPresent();
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }
}
