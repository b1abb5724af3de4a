package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices what other nodes appended: by their notification, and by looking every so often in case one
/// was lost. Its thread also keeps the time of the node: at every look those that wait too long are
/// told, and streams that missed something are woken.
final class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final Connections connections;
    private final Settings settings;
    private final CatchUp catchUp;
    private final IntSupplier writer;
    private final Runnable looked;
    private final Thread thread =
            Thread.ofPlatform().name("event-store-listener").daemon().unstarted(this::run);
    private final AtomicReference<@Nullable Connection> listening = new AtomicReference<>();
    private volatile boolean closed;
    private boolean troubled;

    /// @param writer PostgreSQL's number for the connection of this node's writer
    /// @param looked called after every look, successful or not
    Listener(
            Connections connections,
            Settings settings,
            CatchUp catchUp,
            IntSupplier writer,
            Runnable looked) {
        this.connections = connections;
        this.settings = settings;
        this.catchUp = catchUp;
        this.writer = writer;
        this.looked = looked;
    }

    void start() {
        thread.start();
    }

    void close(Duration patience) {
        closed = true;
        giveUp();
        LockSupport.unpark(thread);
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                listen(connections.open());
            } catch (SQLException | RuntimeException e) {
                complain(e);
            }
            looked.run();
            if (!closed) {
                LockSupport.parkNanos(settings.deadlines().poll().toNanos());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        listening.set(connection);
        try {
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + settings.notifyChannel());
            }
            boolean news = true;
            while (!closed) {
                if (news) {
                    catchUp.on(connection);
                }
                troubled = false;
                looked.run();
                news = awaitNews(connection);
            }
        } finally {
            giveUp();
        }
    }

    /// Whoever is first, this thread or the one that closes: a pool cannot give one connection up twice.
    private void giveUp() {
        Connection waiting = listening.getAndSet(null);
        if (waiting != null) {
            Connections.abandon(waiting);
        }
    }

    /// What this node notified others of it knows; when nobody said anything for a while, it looks.
    private boolean awaitNews(Connection connection) throws SQLException {
        int millis = Math.toIntExact(settings.deadlines().poll().toMillis());
        PGNotification[] notified =
                connection.unwrap(PGConnection.class).getNotifications(Math.max(1, millis));
        int own = writer.getAsInt();
        return notified == null
                || notified.length == 0
                || Arrays.stream(notified).anyMatch(each -> each.getPID() != own);
    }

    private void complain(Exception e) {
        if (!troubled && !closed) {
            LOG.warn("Events of other nodes are not seen for now: {}", e.getMessage());
        }
        troubled = true;
    }
}
