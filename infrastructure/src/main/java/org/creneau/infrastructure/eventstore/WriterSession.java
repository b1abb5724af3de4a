package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// The writer's connection: opened when needed, given up at the first error, and set so that nothing
/// on it waits for ever.
final class WriterSession implements AutoCloseable {

    private final Connections connections;
    private final Settings settings;
    private @Nullable Connection current;
    private volatile int backend;

    WriterSession(Connections connections, Settings settings) {
        this.connections = connections;
        this.settings = settings;
    }

    /// PostgreSQL's number for this connection; 0 when there is none.
    int backend() {
        return backend;
    }

    /// After this any exception from the connection leaves open whether the events are stored.
    void commit() throws SQLException {
        connection().commit();
    }

    void rollback() throws SQLException {
        connection().rollback();
    }

    /// Whatever transaction was open is rolled back by PostgreSQL, or was committed already.
    @Override
    public void close() {
        if (current != null) {
            Connections.abandon(current);
            current = null;
            backend = 0;
        }
    }

    /// In a transaction that begins with the first statement.
    Connection connection() throws SQLException {
        if (current == null) {
            current = opened();
            backend = current.unwrap(PGConnection.class).getBackendPID();
        }
        return current;
    }

    private Connection opened() throws SQLException {
        var connection = connections.open();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            limit(connection);
            plan(connection);
            return connection;
        } catch (SQLException e) {
            Connections.abandon(connection);
            throw e;
        }
    }

    private void limit(Connection connection) throws SQLException {
        var deadlines = settings.deadlines();
        try (var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + deadlines.lock().toMillis());
            statement.execute("set statement_timeout = " + deadlines.statement().toMillis());
            statement.execute(
                    "set idle_in_transaction_session_timeout = " + deadlines.idle().toMillis());
            connection.commit();
        }
    }

    /// The writer asks the same few things all day, and each by an index: planned once, a batch of
    /// checks takes half the time. A plan made while the tables were small must do when they no longer
    /// are, hence never by reading them whole.
    private static void plan(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan; set enable_seqscan = off");
            connection.commit();
        }
    }
}
