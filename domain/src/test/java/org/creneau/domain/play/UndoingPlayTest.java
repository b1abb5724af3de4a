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

/// Games of the same town in which exchanges are undone after their money has moved on.
@Execution(ExecutionMode.CONCURRENT)
class UndoingPlayTest {
    private static final Games GAMES = new Games("undoing", 30);

    @Test
    void nothingIsMissedInAnyBooksAndEveryCornerIsReached() {
        assertThat(
                        GAMES.outcomes(
                                UndoingWhims.OUTCOMES,
                                seed -> new Play(seed, Deciders.ALL, UndoingWhims::new)))
                .containsAll(UndoingWhims.OUTCOMES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.creneau.domain.play.UndoingBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(
                        GAMES.firstComplaint(
                                name.getDisplayName(),
                                seed -> new Play(seed, deciders, UndoingWhims::new)))
                .isPresent();
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }
}
