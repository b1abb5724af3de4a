package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
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

/// Games of the same town in which what was paid online is exchanged, and goes back all the same.
@Execution(ExecutionMode.CONCURRENT)
class HomePlayTest {
    private static final int MOST = 40;
    private static final int FEWEST = 5;
    private static final int STEPS = 3_000;
    private static final Games GAMES = new Games("home", MOST);

    /// Until enough of it has happened, once over several exchanges.
    @Test
    void whatWasPaidOnlineGoesBackThroughEveryExchange() {
        int homes = 0;
        int hops = 0;
        for (long seed = 1; seed <= MOST && (homes < FEWEST || hops == homes); seed++) {
            List<HomeWhims> whims = new ArrayList<>();
            var play = new Play(seed, Deciders.ALL, (dice, _) -> seen(whims, new HomeWhims(dice)));
            assertThat(play.complaintsWithin(STEPS)).as("seed %d", seed).isEmpty();
            homes += whims.getFirst().homes();
            hops += whims.getFirst().hops();
        }
        assertThat(homes).isGreaterThanOrEqualTo(FEWEST);
        assertThat(hops).isGreaterThan(homes);
    }

    private static HomeWhims seen(List<HomeWhims> whims, HomeWhims one) {
        whims.add(one);
        return one;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.creneau.domain.play.HomeBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(GAMES.firstComplaint(name.getDisplayName(), seed -> play(seed, deciders)))
                .isPresent();
    }

    private static Play play(long seed, List<Decider<?, ?>> deciders) {
        return new Play(seed, deciders, (dice, _) -> new HomeWhims(dice));
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }
}
