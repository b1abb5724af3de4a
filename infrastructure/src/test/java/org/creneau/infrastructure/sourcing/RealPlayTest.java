package org.creneau.infrastructure.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.play.HoldBugs;
import org.creneau.domain.play.Play;
import org.creneau.infrastructure.eventstore.oracle.Bug;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Shoppers and shops at once against the real store. `-Dcreneau.seed=…` plays one game more, with that
/// seed.
class RealPlayTest {
    private static final int COMMANDS = 2_000;
    private static final int MOST_GAMES_TO_FIND_A_BUG = 6;

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.of(1, System.nanoTime()),
                Optional.ofNullable(Long.getLong("creneau.seed")).stream().mapToLong(seed -> seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPromiseIsBrokenInTheRealStore(long seed) throws Exception {
        PGSimpleDataSource database = PostgresForTests.freshDatabase();
        try (var pool = RealPlay.pool(database);
                var play = new RealPlay(pool, seed, Deciders.ALL, UnaryOperator.identity())) {
            assertThat(play.complaintsWithin(COMMANDS))
                    .as(() -> "seed " + seed + ", after " + play.lastEvents())
                    .isEmpty();
            assertThat(play.promises().oversold()).as("seed " + seed).isEmpty();
            assertThat(play.promises().callsAbove()).as("seed " + seed).isEmpty();
            assertThat(play.events()).isGreaterThan(COMMANDS / 5);
        } finally {
            PostgresForTests.drop(database);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void aPlantedBugIsFound(
            String name, List<Decider<?, ?>> deciders, UnaryOperator<EventStorageEngine> store)
            throws Exception {
        boolean found = false;
        for (long seed = 1; seed <= MOST_GAMES_TO_FIND_A_BUG && !found; seed++) {
            found = isFound(seed, deciders, store);
        }
        assertThat(found).as(name).isTrue();
    }

    private static boolean isFound(
            long seed, List<Decider<?, ?>> deciders, UnaryOperator<EventStorageEngine> store)
            throws Exception {
        PGSimpleDataSource database = PostgresForTests.freshDatabase();
        try (var pool = RealPlay.pool(database);
                var play = new RealPlay(pool, seed, deciders, store)) {
            return !play.complaintsWithin(COMMANDS).isEmpty();
        } finally {
            PostgresForTests.drop(database);
        }
    }

    static Stream<Arguments> bugs() {
        return Stream.of(
                Arguments.of(
                        "a hold that does not count",
                        Play.with(Deciders.ALL, HoldBugs.countingWithoutHolds()),
                        UnaryOperator.<EventStorageEngine>identity()),
                Arguments.of(
                        "a store that forgets its conditions",
                        Deciders.ALL,
                        (UnaryOperator<EventStorageEngine>) Bug::forgettingConditions));
    }
}
