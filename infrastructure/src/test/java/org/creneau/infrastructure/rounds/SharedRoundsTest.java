package org.creneau.infrastructure.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creneau.infrastructure.rounds.SharedRounds.Pace;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Two nodes are two of them on one database.
@ExtendWith(OutputCaptureExtension.class)
class SharedRoundsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /// Nothing that a busy machine does looks like a node's end.
    private static final Pace PATIENT = new Pace(Duration.ofMillis(10), Duration.ofSeconds(10));

    private static final Pace ALERT = new Pace(Duration.ofMillis(10), Duration.ofMillis(100));

    private final HikariDataSource database = PostgresForTests.freshPool();
    private final List<SharedRounds> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(SharedRounds::stop);
        PostgresForTests.drop(database);
    }

    @Test
    void twoNodesMakeEachRoundOneAtATime() {
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        Runnable round =
                () -> {
                    most.accumulateAndGet(under.incrementAndGet(), Math::max);
                    under.decrementAndGet();
                    made.incrementAndGet();
                };
        node(database, PATIENT, round);
        node(database, PATIENT, round);
        await().atMost(SOON).until(() -> made.get() >= 40);
        assertThat(most).hasValue(1);
    }

    @Test
    void aRoundOfAKilledNodeIsTakenOver(CapturedOutput said) {
        Cut connection = new Cut(database);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        node(
                connection,
                ALERT,
                () -> {
                    connection.cut = true;
                    begun.countDown();
                    awaitQuietly(over);
                });
        awaitQuietly(begun);
        AtomicInteger elsewhere = new AtomicInteger();
        MeterRegistry meters = node(database, ALERT, elsewhere::incrementAndGet);
        await().atMost(SOON).until(() -> elsewhere.get() >= 2);
        over.countDown();
        assertThat(meters.counter("creneau.rounds.taken.over", "round", "sweep").count())
                .isEqualTo(1);
        assertThat(said).contains("Round sweep is taken over from");
    }

    @Test
    void aRoundThatFailsIsToldOnceAndTriedAgain(CapturedOutput said) {
        AtomicInteger tried = new AtomicInteger();
        MeterRegistry meters =
                node(
                        database,
                        PATIENT,
                        () -> {
                            if (tried.incrementAndGet() % 4 != 0) {
                                throw new IllegalStateException("not today");
                            }
                        });
        await().atMost(SOON).until(() -> tried.get() >= 8);
        nodes.forEach(SharedRounds::stop);
        assertThat(said.getOut().split("Rounds of sweep fail until further notice", -1))
                .hasSize(1 + (tried.get() + 3) / 4);
        assertThat(meters.timer("creneau.round", "round", "sweep", "outcome", "failed").count())
                .isEqualTo(tried.get() - tried.get() / 4);
    }

    @Test
    void whatIsDueWaitsForWhoeverStartsNext() {
        AtomicInteger made = new AtomicInteger();
        node(database, PATIENT, Duration.ofHours(1), made::incrementAndGet);
        await().atMost(SOON).until(() -> made.get() == 1);
        nodes.getFirst().stop();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForObject("select picked from shared_round", Boolean.class)).isFalse();
        jdbc.update("update shared_round set execution_time = now()");
        node(database, PATIENT, Duration.ofHours(1), made::incrementAndGet);
        await().atMost(SOON).until(() -> made.get() == 2);
    }

    @Test
    void howLateARoundIsIsSeenOnEveryNode() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        RoundMeters meters =
                new RoundMeters(
                        database, registry, List.of(new SharedRound("sweep", PAUSE, () -> {})));
        var gauge = registry.get("creneau.round.overdue.seconds").gauge();
        assertThat(gauge.value()).isNaN();
        new JdbcTemplate(database)
                .update(
                        """
                        insert into shared_round
                            (task_name, task_instance, execution_time, picked, version)
                        values ('sweep', 'recurring', now() - interval '1 hour', true, 1)
                        """);
        meters.measure();
        assertThat(gauge.value()).isBetween(3600.0, 3700.0);
    }

    @Test
    void itGoesByTheClockOfTheDatabaseAndCarriesItOnWhileThatIsAway() {
        Cut connection = new Cut(database);
        DatabaseClock clock = new DatabaseClock(connection);
        Instant asked = clock.now();
        connection.cut = true;
        assertThat(clock.now()).isBetween(asked, asked.plusSeconds(60));
    }

    private MeterRegistry node(DataSource source, Pace pace, Runnable round) {
        return node(source, pace, PAUSE, round);
    }

    private MeterRegistry node(DataSource source, Pace pace, Duration pause, Runnable round) {
        List<SharedRound> rounds = List.of(new SharedRound("sweep", pause, round));
        MeterRegistry meters = new SimpleMeterRegistry();
        SharedRounds node =
                new SharedRounds(source, rounds, new RoundMeters(source, meters, rounds), pace);
        nodes.add(node);
        node.start();
        return meters;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The connection of a node that was killed: nothing of it arrives any more.
    private static final class Cut extends DelegatingDataSource {
        private volatile boolean cut;

        Cut(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("cut");
            }
            return super.getConnection();
        }
    }
}
