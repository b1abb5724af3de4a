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

/// The mixed games once more, in which whoever is asked says no, or nothing, as often as yes.
@Execution(ExecutionMode.CONCURRENT)
class AnswerPlayTest {
    private static final Games GAMES = new Games("answers", 30);

    @Test
    void nothingIsWrittenDownThatWasNotMeantAndNobodyIsAskedTwice() {
        assertThat(GAMES.outcomes(AnswerWhims.OUTCOMES, seed -> play(seed, Deciders.ALL)))
                .containsAll(AnswerWhims.OUTCOMES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.creneau.domain.play.AnswerBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(GAMES.firstComplaint(name.getDisplayName(), seed -> play(seed, deciders)))
                .isPresent();
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }

    private static Play play(long seed, List<Decider<?, ?>> deciders) {
        return new Play(seed, deciders, (dice, _) -> new AnswerWhims(dice));
    }
}
