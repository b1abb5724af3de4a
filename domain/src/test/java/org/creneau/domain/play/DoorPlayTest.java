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

/// Games of the same town in which shops run their lines in ways of their own.
@Execution(ExecutionMode.CONCURRENT)
class DoorPlayTest {
    private static final int STEPS = 3_000;
    private static final int MOST_GAMES = 30;

    @Test
    void noPromiseIsBrokenAtTheDoorAndEveryCornerIsReached() {
        Set<String> outcomes = new TreeSet<>();
        for (long seed = 1; seed <= MOST_GAMES && !reached(outcomes); seed++) {
            var play = play(seed, Deciders.ALL);
            assertThat(play.complaintsWithin(STEPS)).as("seed " + seed).isEmpty();
            outcomes.addAll(play.outcomes().keySet());
        }
        assertThat(outcomes).containsAll(DoorWhims.OUTCOMES);
    }

    private static Play play(long seed, List<Decider<?, ?>> deciders) {
        return new Play(seed, deciders, (dice, _) -> new DoorWhims(dice));
    }

    private static boolean reached(Set<String> outcomes) {
        return outcomes.containsAll(DoorWhims.OUTCOMES);
    }

    @ParameterizedTest
    @MethodSource("org.creneau.domain.play.DoorBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(
                        LongStream.rangeClosed(1, MOST_GAMES)
                                .mapToObj(seed -> play(seed, deciders))
                                .flatMap(play -> play.complaintsWithin(STEPS).stream())
                                .findFirst())
                .isPresent();
    }
}
