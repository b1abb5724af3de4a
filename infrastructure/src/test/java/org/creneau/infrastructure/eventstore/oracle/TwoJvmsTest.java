package org.creneau.infrastructure.eventstore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.creneau.infrastructure.eventstore.ChainVerifier;
import org.creneau.infrastructure.eventstore.Deadlines;
import org.creneau.infrastructure.eventstore.PostgresStoredEvents;
import org.creneau.infrastructure.eventstore.Sizes;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answered;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Outcome;
import org.creneau.infrastructure.eventstore.oracle.Checker.Weather;
import org.creneau.infrastructure.eventstore.oracle.Verdict.Reason;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two programs append to one store from its first event on, as nodes do, and the checker finds nothing.
///
/// The seed is random unless given with `-Doracle.seed`, and `-Doracle.attempts` asks for more than the
/// usual attempts a caller.
class TwoJvmsTest {

    private static final Logger LOG = LoggerFactory.getLogger(TwoJvmsTest.class);
    private static final int CALLERS = 8;

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final long seed = Long.getLong("oracle.seed", System.nanoTime());
    private final int attempts = Integer.getInteger("oracle.attempts", 100);

    @AfterEach
    void close() {
        PostgresForTests.drop(database);
    }

    @Test
    void whatTwoProgramsWereToldIsTrue(@TempDir Path folder) throws Exception {
        var answered = answered(folder);
        var verdict = Checker.judge(answered, Row.all(database), Weather.FAIR);

        LOG.info("Seed {}: {} {}", seed, verdict.outcomes(), verdict.rejections());
        assertThat(verdict.wrongs()).as("seed %d", seed).isEmpty();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(2 * CALLERS * attempts);
        assertThat(verdict.count(Outcome.ACKNOWLEDGED)).isPositive();
        assertThat(verdict.count(Reason.CONFLICT)).isPositive();
        assertThat(
                        ChainVerifier.verifyLog(
                                new PostgresStoredEvents(database, Sizes.DEFAULT, Deadlines.DEFAULT)
                                        .from(1)))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
    }

    private List<Answered> answered(Path folder) throws Exception {
        try (var one = start(folder, 1);
                var other = start(folder, 2)) {
            for (var node : List.of(one, other)) {
                node.awaitLine(OracleMain.READY);
            }
            for (var node : List.of(one, other)) {
                node.tell("go");
            }
            for (var node : List.of(one, other)) {
                assertThat(node.awaitEnd()).as(node.complaints()).isZero();
            }
        }
        var answered = new ArrayList<Answered>();
        for (int node : IntStream.rangeClosed(1, 2).toArray()) {
            answered.addAll(Journal.read(folder.resolve("journal-" + node)));
        }
        return answered;
    }

    private OtherJvm start(Path folder, int node) throws Exception {
        return OtherJvm.start(
                OracleMain.class,
                folder.resolve("complaints-" + node),
                List.of(
                        OracleNode.url(database),
                        Integer.toString(node),
                        Long.toString(seed),
                        Integer.toString(CALLERS),
                        Integer.toString(attempts),
                        folder.resolve("journal-" + node).toString()));
    }
}
