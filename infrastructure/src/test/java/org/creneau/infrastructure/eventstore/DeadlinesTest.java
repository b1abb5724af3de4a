package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.eventstore.Node.at;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// Nobody waits for ever, whatever stops answering.
class DeadlinesTest {

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final Commitments commitments = new Commitments(database);
    private final Node node =
            Node.on(commitments.dataSource(), settings(), InstantSource.fixed(Node.NOON));

    private int frozen;

    @BeforeEach
    void somethingIsStored() {
        node.append(event(id(1), "x", "p", "x:1"));
    }

    /// A process that is stopped would hold up every other database of the server.
    @AfterEach
    void close() throws SQLException {
        goOn();
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void aConnectionThatNeverComesIsNotWaitedForForEver() {
        var never = new CompletableFuture<Void>();
        commitments.beforeConnecting(never::join);

        assertThatThrownBy(() -> node.source(EventCriteria.havingAnyTag()))
                .isInstanceOf(StoreUnavailable.class);

        never.complete(null);
        assertThat(node.source(EventCriteria.havingAnyTag()).events()).hasSize(1);
    }

    /// The server's process is stopped as it gets COMMIT, with the lock of all writers in its hands.
    @Test
    void aServerThatFallsSilentAtCommitIsGivenUpAndWhatItDidIsFoundLater() throws Exception {
        commitments.atNextCommit(
                real -> {
                    frozen = real.unwrap(PGConnection.class).getBackendPID();
                    signal("STOP", frozen);
                    real.commit();
                });

        assertThatThrownBy(() -> node.append(event(id(2), "x", "p", "x:1")))
                .isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> node.append(event(id(3), "x", "p", "x:1")))
                .isInstanceOf(StoreUnavailable.class);

        int silent = frozen;
        goOn();
        await().until(() -> !isThere(silent));
        long before = node.engine().storedEvents().head();
        assertThat(node.append(event(id(4), "x", "p", "x:1"))).isEqualTo(at(before + 1));
        assertThat(ChainVerifier.verifyLog(node.log().stream()))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
    }

    @Test
    void whatWaitsWhenTheNodeIsClosedIsAnswered() throws SQLException {
        CompletableFuture<?> waiting;
        try (Connection blocking = database.getConnection()) {
            blocking.setAutoCommit(false);
            try (var statement = blocking.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + settings().lockKey() + ")");
            }
            waiting = node.send(AppendCondition.none(), event(id(2), "x", "p", "x:1"));
            node.close();
            assertThat(waiting).isCompletedExceptionally();
        }
        assertThatThrownBy(() -> Node.answer(waiting)).isInstanceOf(StoreUnavailable.class);
    }

    private void goOn() throws SQLException {
        if (frozen != 0) {
            signal("CONT", frozen);
            frozen = 0;
        }
    }

    private boolean isThere(int backend) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(
                                "select 1 from pg_stat_activity where pid = ?")) {
            statement.setInt(1, backend);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void signal(String name, int process) throws SQLException {
        try {
            new ProcessBuilder("kill", "-" + name, Integer.toString(process)).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new SQLException(e);
        }
    }

    private static Settings settings() {
        return Settings.with(Node.KEYS)
                .within(
                        new Deadlines(
                                Duration.ofMillis(600),
                                Duration.ofMillis(200),
                                Duration.ofMillis(300),
                                Duration.ofMillis(600),
                                Duration.ofSeconds(60),
                                Duration.ofMillis(50)));
    }
}
