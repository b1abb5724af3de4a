package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
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
        List<String> all =
                Stream.of(BooksWhims.OUTCOMES, ChequeWhims.OUTCOMES).flatMap(List::stream).toList();
        assertThat(GAMES.outcomes(all, seed -> Play.writing(seed, Deciders.ALL))).containsAll(all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "org.creneau.domain.play.BooksBugs#bugs",
        "org.creneau.domain.play.ChequeBugs#bugs"
    })
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
