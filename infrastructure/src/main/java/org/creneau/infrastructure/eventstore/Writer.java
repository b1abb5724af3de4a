package org.creneau.infrastructure.eventstore;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only one on this node that appends. It takes what waits, without waiting for more, has it
/// committed as one transaction, and sees that every caller is answered.
///
/// An error that [Commits] lets through means that nothing was stored. When it is about what was to be
/// stored, each append is tried alone, so that one caller's mistake is nobody else's; otherwise the
/// batch is tried again, until its callers' deadlines.
final class Writer {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /// Data, integrity constraints, limits of the program: see "PostgreSQL Error Codes".
    private static final Set<String> ABOUT_CONTENT = Set.of("22", "23", "54");

    private final Tail tail;
    private final Commits commits;
    private boolean troubled;

    /// How many of those in front are to be tried alone.
    private int suspects;

    private final Thread thread =
            Thread.ofPlatform().name("event-store-writer").daemon().unstarted(this::run);

    Writer(Tail tail, Commits commits) {
        this.tail = tail;
        this.commits = commits;
    }

    void start() {
        thread.start();
    }

    /// Whether what is queued is going to be stored.
    boolean isAlive() {
        return thread.isAlive();
    }

    /// Returns when what was queued has been answered, or after the patience given.
    void close(Duration patience) {
        tail.close();
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (tail.awaitQueued()) {
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            tail.close();
            tail.giveUpAll();
            commits.close();
        }
    }

    private void attempt() {
        try {
            commits.commit(suspects > 0 ? 1 : Integer.MAX_VALUE);
            suspects = Math.max(0, suspects - 1);
            troubled = false;
        } catch (SQLException e) {
            var batch = tail.release();
            if (isAboutContent(e)) {
                oneByOne(batch, e);
            } else {
                later(e);
            }
        } catch (RuntimeException e) {
            tail.take(Integer.MAX_VALUE);
            fail(tail.release(), e);
        }
    }

    private void oneByOne(List<Append> batch, SQLException cause) {
        if (batch.size() > 1) {
            suspects = batch.size();
        } else {
            suspects = Math.max(0, suspects - 1);
            fail(batch, refusal(cause));
        }
    }

    private void fail(List<Append> batch, RuntimeException reason) {
        tail.drop(batch.stream().collect(toMap(identity(), _ -> reason)));
    }

    private void later(SQLException cause) {
        if (!troubled) {
            LOG.warn("Nothing can be stored for now: {}", cause.getMessage());
        }
        troubled = true;
        tail.giveUpOverdue();
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private static boolean isAboutContent(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && state.length() == 5
                && ABOUT_CONTENT.contains(state.substring(0, 2));
    }

    /// Without the message of PostgreSQL, which quotes what it refuses.
    private static RuntimeException refusal(SQLException cause) {
        return new IllegalArgumentException(
                "23505".equals(cause.getSQLState())
                        ? "An event with this id is in the store already"
                        : "PostgreSQL refuses these events: " + cause.getSQLState());
    }
}
