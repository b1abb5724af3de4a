package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections that come within a deadline and answer within one, whatever the data source says.
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final DataSource source;
    private final Duration deadline;

    Connections(DataSource source, Duration deadline) {
        this.source = source;
        this.deadline = deadline;
    }

    /// Work on a connection.
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /// Runs the work on a connection of its own, in autocommit.
    ///
    /// @throws StoreUnavailable when there is no connection, or no answer, in time
    <T> T reading(Work<T> work) {
        try (var connection = open()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("The event store could not be read", e);
        }
    }

    /// A connection whose every wait for PostgreSQL ends with an error after the deadline.
    Connection open() throws SQLException {
        var coming = new CompletableFuture<Connection>();
        Thread.startVirtualThread(() -> connect(coming));
        try {
            var connection = coming.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(deadline.toMillis()));
            return connection;
        } catch (TimeoutException e) {
            abandonWhenItComes(coming);
            throw new SQLTimeoutException("No connection within " + deadline, "08001", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException known
                    ? known
                    : new SQLException("No connection", "08001", e.getCause());
        } catch (InterruptedException e) {
            abandonWhenItComes(coming);
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a connection", "08001", e);
        }
    }

    /// Closes it for good: it never goes back to a pool with what was set on it.
    static void abandon(Connection connection) {
        try (connection) {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is given up: that it was broken already changes nothing.
            LOG.trace("While giving up", e);
        }
    }

    private static void abandonWhenItComes(CompletableFuture<Connection> coming) {
        var _ = coming.thenAccept(Connections::abandon);
    }

    private void connect(CompletableFuture<Connection> coming) {
        try {
            coming.complete(source.getConnection());
        } catch (SQLException | RuntimeException e) {
            coming.completeExceptionally(e);
        }
    }
}
