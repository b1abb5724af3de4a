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

/// Games of the same town in which people write into books from pages, old ones too, and are asked what they mean.
@Execution(ExecutionMode.CONCURRENT)
class BooksPlayTest {
    private static final Games GAMES = new Games("books", 30);

    @Test
    void nothingIsWrittenDownUnaskedAndEveryCornerIsReached() {
        assertThat(GAMES.outcomes(BooksWhims.OUTCOMES, seed -> Play.writing(seed, Deciders.ALL)))
                .containsAll(BooksWhims.OUTCOMES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.creneau.domain.play.BooksBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(
                        GAMES.firstComplaint(
                                name.getDisplayName(), seed -> Play.writing(seed, deciders)))
                .isPresent();
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }
}
