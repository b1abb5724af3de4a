package org.creneau.infrastructure.eventstore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answered;
import org.creneau.infrastructure.eventstore.oracle.Checker.Weather;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// A store with a bug in it is found out, and for the right reason: two nodes do by a fixed seed what
/// the programs of [TwoJvmsTest] do.
class PlantedBugsTest {

    private static final long SEED = 20_201_205;
    private static final int CALLERS = 4;
    private static final int ATTEMPTS = 30;

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private @TempDir Path folder = Path.of("");

    @AfterEach
    void close() {
        PostgresForTests.drop(database);
    }

    @Test
    void nothingIsFoundWhereNothingIsPlanted() throws Exception {
        assertThat(found(UnaryOperator.identity(), UnaryOperator.identity())).isEmpty();
    }

    @Test
    void aWriterThatSkipsTheLockIsFound() throws Exception {
        var together = new Exchanger<String>();

        assertThat(
                        found(
                                real -> Wire.through(real, new NoLock(together)),
                                UnaryOperator.identity()))
                .anyMatch(wrong -> wrong.contains("neither stored nor rejected"));
    }

    @Test
    void aCommitThatIsOnlyPretendedIsFound() throws Exception {
        assertThat(found(real -> Wire.through(real, new NoCommit()), UnaryOperator.identity()))
                .anyMatch(wrong -> wrong.contains("acknowledged and is not there"));
    }

    @Test
    void aHeadThatIsReadAfterTheEventsIsFound() throws Exception {
        assertThat(found(Bug::takingTheHeadAfterTheEvents))
                .anyMatch(wrong -> wrong.contains("read wrongly"))
                .anyMatch(wrong -> wrong.contains("had not read"));
    }

    @Test
    void typesForgottenInConditionsAreFoundByRejectionsForNothing() throws Exception {
        assertThat(found(Bug::forgettingTypesOfConditions))
                .isNotEmpty()
                .allMatch(wrong -> wrong.contains("rejected for nothing"));
    }

    @Test
    void conditionsThatSeeTooLittleAreFoundByBrokenPromises() throws Exception {
        assertThat(found(Bug::askingForMoreThanTheConditionSays))
                .anyMatch(wrong -> wrong.contains("in spite of"))
                .noneMatch(wrong -> wrong.contains("rejected for nothing"));
    }

    @Test
    void conditionsThatAreForgottenAreFound() throws Exception {
        assertThat(found(Bug::forgettingConditions))
                .anyMatch(wrong -> wrong.contains("in spite of"));
    }

    @Test
    void aMarkerThatIsNotTheCallersIsFound() throws Exception {
        assertThat(found(Bug::takingTheHeadForTheMarker))
                .anyMatch(wrong -> wrong.contains("in spite of"));
    }

    @Test
    void typesForgottenInReadingAreFound() throws Exception {
        assertThat(found(Bug::forgettingTypesWhenReading))
                .anyMatch(wrong -> wrong.contains("read wrongly"));
    }

    @Test
    void appendsThatAreTornAreFound() throws Exception {
        assertThat(found(Bug::tearingAppends)).anyMatch(wrong -> wrong.contains("torn apart"));
    }

    private List<String> found(UnaryOperator<EventStorageEngine> bug) throws Exception {
        return found(UnaryOperator.identity(), bug);
    }

    private List<String> found(
            UnaryOperator<DataSource> network, UnaryOperator<EventStorageEngine> bug)
            throws Exception {
        try (var one = new OracleNode(1, OracleNode.url(database), network);
                var other = new OracleNode(2, OracleNode.url(database), network);
                var nodes = Executors.newFixedThreadPool(2)) {
            var answered = new ArrayList<Answered>();
            for (var done :
                    nodes.invokeAll(List.of(running(one, 1, bug), running(other, 2, bug)))) {
                answered.addAll(done.get());
            }
            return Checker.judge(answered, Row.all(database), Weather.FAIR).wrongs();
        }
    }

    private Callable<List<Answered>> running(
            OracleNode node, int number, UnaryOperator<EventStorageEngine> bug) {
        return () -> {
            var file = folder.resolve("journal-" + number);
            node.run(new Plan(number, SEED, CALLERS, ATTEMPTS), file, bug);
            return Journal.read(file);
        };
    }

    /// Takes no lock, and has both nodes go on at the same moment where they would have taken it.
    private record NoLock(Exchanger<String> together) implements Wire.Interference {

        private static final String UNLOCKED = "coalesce";

        @Override
        public String sending(String sql) {
            return sql.replace("pg_advisory_xact_lock", UNLOCKED);
        }

        @Override
        public void executing(String sql, Connection real) {
            if (sql.contains("select " + UNLOCKED + "(?)")) {
                meet();
            }
        }

        private void meet() {
            try {
                together.exchange("here", 20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException e) {
                // Alone: then there is nobody to be in the way of.
                return;
            }
        }
    }

    /// Says that it committed one time in eight, and has not.
    private static final class NoCommit implements Wire.Interference {

        private int commits;

        @Override
        public synchronized void committing(Connection real) throws SQLException {
            if (++commits % 8 == 0) {
                real.rollback();
            } else {
                real.commit();
            }
        }
    }
}
