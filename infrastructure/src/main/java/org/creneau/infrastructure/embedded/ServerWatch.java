package org.creneau.infrastructure.embedded;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the database that comes along again when it dies under the running product. There is nobody
/// else to do it: where a database of its own is configured, its operator does.
public final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    /// The processes of a killed server take a moment to notice and to let go of its memory.
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final LocalPostgres server;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("postgresql-watch").unstarted(this::watch);
    private volatile boolean closed;

    private ServerWatch(LocalPostgres server) {
        this.server = server;
    }

    public static ServerWatch over(LocalPostgres server) {
        var watch = new ServerWatch(server);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.interrupt();
    }

    private void watch() {
        while (!closed) {
            server.process().ifPresent(process -> process.onExit().join());
            startAgain();
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private synchronized void startAgain() {
        if (closed || server.process().isPresent()) {
            return;
        }
        try {
            server.launch();
            LOG.warn("PostgreSQL had died under the product, and runs again");
        } catch (UnusableFolder e) {
            LOG.error("PostgreSQL has died under the product: {}", e.getMessage());
        }
    }
}
