package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Decider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Games of the same town in which people pay when their time is over.
@Execution(ExecutionMode.CONCURRENT)
class LatePlayTest {
    private static final int STEPS = 3_000;
    private static final int MOST_GAMES = 30;

    @Test
    void nobodyHasAPlaceForNothingAndEveryCornerIsReached() {
        Set<String> outcomes = new TreeSet<>();
        for (long seed = 1; seed <= MOST_GAMES && !reached(outcomes); seed++) {
            var play = new Play(seed, Deciders.ALL, LateWhims::new);
            assertThat(play.complaintsWithin(STEPS)).as("seed " + seed).isEmpty();
            outcomes.addAll(play.outcomes().keySet());
        }
        assertThat(outcomes).containsAll(LateWhims.OUTCOMES);
    }

    private static boolean reached(Set<String> outcomes) {
        return outcomes.containsAll(LateWhims.OUTCOMES);
    }

    @ParameterizedTest
    @MethodSource("org.creneau.domain.play.LateBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(
                        LongStream.rangeClosed(1, MOST_GAMES)
                                .mapToObj(seed -> new Play(seed, deciders, LateWhims::new))
                                .flatMap(play -> play.complaintsWithin(STEPS).stream())
                                .findFirst())
                .isPresent();
    }
}
