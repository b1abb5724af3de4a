package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Decider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Games of the same town in which what is not kept comes back worn.
@Execution(ExecutionMode.CONCURRENT)
class WornPlayTest {
    private static final Games GAMES = new Games("worn", 30);

    @Test
    void whatIsOwedIsThePriceWithoutWhatWasLostAndEveryCornerIsReached() {
        assertThat(GAMES.outcomes(WornWhims.OUTCOMES, seed -> game(seed, Deciders.ALL)))
                .containsAll(WornWhims.OUTCOMES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.creneau.domain.play.WornBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(GAMES.firstComplaint(name.getDisplayName(), seed -> game(seed, deciders)))
                .isPresent();
    }

    private static Play game(long seed, List<Decider<?, ?>> deciders) {
        return new Play(
                seed,
                deciders,
                (dice, online) ->
                        new WornWhims(new Random(seed + 72_000), new UnwantedWhims(dice, online)));
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }
}
