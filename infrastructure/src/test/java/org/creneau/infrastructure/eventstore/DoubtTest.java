package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.eventstore.Node.at;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;
import static org.creneau.infrastructure.eventstore.Node.unless;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// A caller is told the truth, or that nobody knows it, whatever is lost between the node and
/// PostgreSQL.
class DoubtTest {

    private static final EventCriteria SLOT = EventCriteria.havingTags("slot", "1");

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final Commitments commitments = new Commitments(database);
    private final Node node =
            Node.on(commitments.dataSource(), settings(), InstantSource.fixed(Node.NOON));

    @BeforeEach
    void somethingIsStored() {
        node.append(held(1));
    }

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void anAnswerLostAfterCommitIsFoundAndAcknowledged() {
        commitments.atNextCommit(
                real -> {
                    real.commit();
                    real.close();
                    throw Commitments.lost();
                });

        assertThat(node.append(held(2))).isEqualTo(at(2));
        assertThat(node.append(held(3))).isEqualTo(at(3));
        assertIntact(3);
    }

    @Test
    void aCommitThatNeverArrivedIsSentAgainOnce() {
        commitments.atNextCommit(
                real -> {
                    real.close();
                    throw Commitments.lost();
                });

        assertThat(node.append(held(2))).isEqualTo(at(2));
        assertIntact(2);
    }

    @Test
    void aCommitStillUnderWayIsWaitedForUnderTheLock() throws Exception {
        var underWay = new CountDownLatch(1);
        commitments.linger(true);
        commitments.atNextCommit(
                real -> {
                    Thread.startVirtualThread(() -> commitAfter(underWay, real));
                    throw Commitments.lost();
                });
        var answer = node.send(AppendCondition.none(), held(2));
        await().until(this::somebodyWaitsForTheLock);
        commitments.linger(false);
        underWay.countDown();

        assertThat(Node.answer(answer)).isEqualTo(at(2));
        assertIntact(2);
    }

    @Test
    void anOutcomeThatCannotBeFoundIsUnknownAndTheNodeGoesOn() {
        commitments.atNextCommit(
                _ -> {
                    commitments.cut(true);
                    throw Commitments.lost();
                });

        assertThatThrownBy(() -> node.append(held(2))).isInstanceOf(OutcomeUnknown.class);

        commitments.cut(false);
        assertThat(node.append(held(3))).isEqualTo(at(2));
        assertIntact(2);
    }

    /// The listener has a connection of its own.
    @Test
    void anOutcomeThatTheNodeHasSeenIsNotLookedFor() {
        commitments.atNextCommit(
                real -> {
                    real.commit();
                    commitments.cut(true);
                    throw Commitments.lost();
                });

        assertThat(node.append(held(2))).isEqualTo(at(2));

        commitments.cut(false);
        assertThat(node.append(held(3))).isEqualTo(at(3));
        assertIntact(3);
    }

    @Test
    void whatCouldNotBeSentIsUnavailableAndNotStored() {
        commitments.atNextCommit(
                real -> {
                    real.close();
                    throw Commitments.lost();
                });
        commitments.cut(true);
        var first = node.send(AppendCondition.none(), held(2));
        assertThatThrownBy(() -> Node.answer(first)).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> node.append(held(3))).isInstanceOf(StoreUnavailable.class);

        commitments.cut(false);
        assertThat(node.append(held(4))).isEqualTo(at(2));
        assertIntact(2);
    }

    @Test
    void aPausedWriterLosesTheLockAndChecksAgain() {
        try (var other = Node.on(database)) {
            commitments.atNextCommit(
                    real -> {
                        other.append(event(id(9), "slot.held", "other", "slot:1"));
                        real.commit();
                    });

            assertThatThrownBy(() -> node.append(unless(SLOT, at(1)), held(2)))
                    .isInstanceOf(AppendEventsTransactionRejectedException.class);
        }
        assertThat(node.log()).extracting(StoredEvent::id).hasSize(2).last().hasToString(id(9));
    }

    @Test
    void aFullQueueIsSaidAtOnceAndWaitingHasAnEnd() throws SQLException {
        try (Connection blocking = database.getConnection()) {
            blocking.setAutoCommit(false);
            try (var statement = blocking.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + settings().lockKey() + ")");
            }
            var taken = node.send(AppendCondition.none(), held(2));
            await().until(this::somebodyWaitsForTheLock);
            var queued =
                    IntStream.range(3, 3 + settings().sizes().queue())
                            .mapToObj(number -> node.send(AppendCondition.none(), held(number)))
                            .toList();

            assertThatThrownBy(() -> node.append(held(99)))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("full");
            assertThatThrownBy(() -> Node.answer(taken)).isInstanceOf(StoreUnavailable.class);
            for (var answer : queued) {
                assertThatThrownBy(() -> Node.answer(answer)).isInstanceOf(StoreUnavailable.class);
            }
        }
        assertThat(node.append(held(100))).isEqualTo(at(2));
        assertIntact(2);
    }

    @Test
    void aClosedNodeTakesNothing() {
        node.close();

        assertThatThrownBy(() -> node.append(held(2)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("closing");
    }

    private void assertIntact(int events) {
        List<StoredEvent> log;
        try (var fresh = Node.on(database)) {
            log = fresh.log();
        }
        assertThat(log).hasSize(events);
        assertThat(ChainVerifier.verifyLog(log.stream()))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
    }

    private boolean somebodyWaitsForTheLock() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                """
                                select exists (select 1 from pg_locks
                                    where locktype = 'advisory' and not granted
                                    and database = (select oid from pg_database
                                        where datname = current_database()))
                                """)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static void commitAfter(CountDownLatch signal, Connection real) {
        try {
            if (signal.await(10, TimeUnit.SECONDS)) {
                real.commit();
                real.close();
            }
        } catch (InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Settings settings() {
        return Settings.with(Node.KEYS)
                .within(new Sizes(5, 100, 1_000, 1_000_000, 100))
                .within(
                        new Deadlines(
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(1),
                                Duration.ofMillis(50)));
    }

    private static org.axonframework.eventsourcing.eventstore.TaggedEventMessage<?> held(
            int number) {
        return event(id(number), "slot.held", "p" + number, "slot:1");
    }
}
