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

/// Games of the same town in which people are told how long they will wait.
@Execution(ExecutionMode.CONCURRENT)
class TellingWaitsPlayTest {
    private static final int STEPS = 3_000;
    private static final int MOST_GAMES = 20;

    @Test
    void everybodyWhoWaitsIsToldOnceAndEveryCornerIsReached() {
        Set<String> outcomes = new TreeSet<>();
        for (long seed = 1; seed <= 3; seed++) {
            var play = Play.telling(seed, Deciders.ALL);
            assertThat(play.complaintsWithin(STEPS)).as("seed " + seed).isEmpty();
            outcomes.addAll(play.outcomes().keySet());
        }
        assertThat(outcomes).containsAll(TellingWhims.OUTCOMES);
    }

    @ParameterizedTest
    @MethodSource("org.creneau.domain.play.TellingBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(
                        LongStream.rangeClosed(1, MOST_GAMES)
                                .mapToObj(seed -> Play.telling(seed, deciders))
                                .flatMap(play -> play.complaintsWithin(STEPS).stream())
                                .findFirst())
                .isPresent();
    }
}
