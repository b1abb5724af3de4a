package org.creneau.infrastructure.eventstore.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two programs append to one store from its first event on, as nodes do, and the checker finds nothing.
///
/// The seed is random unless given with `-Doracle.seed`, and `-Doracle.attempts` asks for more than the
/// usual attempts a caller. What the programs wrote down, and the log, are kept when a test fails.
class TwoJvmsTest {

    private static final Logger LOG = LoggerFactory.getLogger(TwoJvmsTest.class);
    private static final int CALLERS = 8;
    private static final int MOST_SHOWN = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final long seed = Long.getLong("oracle.seed", System.nanoTime());
    private final int attempts = Integer.getInteger("oracle.attempts", 60);
    private @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder = Path.of("");

    @AfterEach
    void close() {
        PostgresForTests.drop(database);
    }

    @Test
    void whatTwoProgramsWereToldIsTrue() throws Exception {
        try (var one = start(Deeds.FAIR, 1);
                var other = start(Deeds.FAIR, 2)) {
            OtherJvm.begin(List.of(one, other));
            one.awaitEnd();
            other.awaitEnd();
        }

        var verdict = verdict(Weather.FAIR);
        assertThat(verdict.count(Outcome.ACKNOWLEDGED)).isPositive();
        assertThat(verdict.count(Reason.CONFLICT)).isPositive();
    }

    @Test
    void itIsTrueThoughConnectionsBreakAndOneOfThemIsKilled() throws Exception {
        try (var one = start(Deeds.FOUL, 1);
                var other = start(Deeds.FOUL, 2)) {
            OtherJvm.begin(List.of(one, other));
            await().atMost(PATIENCE).until(() -> answers(2) > CALLERS * attempts / 3);
            other.kill();
            one.awaitEnd();
        }

        assertThat(verdict(Weather.FOUL).count(Outcome.ACKNOWLEDGED)).isPositive();
    }

    private Verdict verdict(Weather weather) throws Exception {
        var answered = new ArrayList<Answered>();
        answered.addAll(Journal.read(OtherJvm.journal(folder, 1)));
        answered.addAll(Journal.read(OtherJvm.journal(folder, 2)));
        var log = Row.all(database);
        Files.write(folder.resolve("log"), log.stream().map(Row::toString).toList());
        var verdict = Checker.judge(answered, log, weather);
        LOG.info("Seed {}: {} {}", seed, verdict.outcomes(), verdict.rejections());
        assertThat(verdict.wrongs().stream().limit(MOST_SHOWN))
                .as("%d wrongs, seed %d, kept in %s", verdict.wrongs().size(), seed, folder)
                .isEmpty();
        assertThat(ChainVerifier.verifyLog(stored().from(1)))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
        for (int strand = 0; strand < 3; strand++) {
            assertThat(ChainVerifier.verifyStrand(stored().ofStrand("s" + strand)))
                    .isInstanceOf(ChainVerifier.Verdict.Intact.class);
        }
        return verdict;
    }

    private PostgresStoredEvents stored() {
        return new PostgresStoredEvents(database, Sizes.DEFAULT, Deadlines.DEFAULT);
    }

    private long answers(int node) throws Exception {
        var journal = OtherJvm.journal(folder, node);
        return Files.exists(journal)
                ? Journal.read(journal).stream().filter(each -> each.answer() != null).count()
                : 0;
    }

    private OtherJvm start(Deeds deed, int node) throws Exception {
        return OtherJvm.start(deed, database, new Plan(node, seed, CALLERS, attempts), folder);
    }
}
