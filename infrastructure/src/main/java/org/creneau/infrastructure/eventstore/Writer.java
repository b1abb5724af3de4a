package org.creneau.infrastructure.eventstore;

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
/// batch is tried again until its callers' deadlines.
final class Writer {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /// Data, integrity constraints, limits of the program: see "PostgreSQL Error Codes".
    private static final Set<String> ABOUT_CONTENT = Set.of("22", "23", "54");

    private final AppendQueue queue;
    private final Commits commits;
    private boolean troubled;
    private final Thread thread =
            Thread.ofPlatform().name("event-store-writer").daemon().unstarted(this::run);

    Writer(AppendQueue queue, Commits commits) {
        this.queue = queue;
        this.commits = commits;
    }

    void start() {
        thread.start();
    }

    /// Returns when what was queued has been answered, or after the patience given.
    void close(Duration patience) {
        queue.close();
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!queue.isFinished()) {
                store(queue.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queue.close();
            queue.giveUpAll();
            commits.close();
        }
    }

    private void store(List<Append> batch) {
        var open = batch;
        while (!open.isEmpty()) {
            open = attempt(open);
        }
    }

    /// @return those that are to be tried again
    private List<Append> attempt(List<Append> batch) {
        try {
            commits.commit(batch);
            troubled = false;
            return List.of();
        } catch (SQLException e) {
            return isAboutContent(e) ? oneByOne(batch, e) : later(batch, e);
        } catch (RuntimeException e) {
            batch.forEach(append -> append.fail(e));
            return List.of();
        }
    }

    private List<Append> oneByOne(List<Append> batch, SQLException cause) {
        if (batch.size() > 1) {
            batch.forEach(append -> store(List.of(append)));
        } else {
            batch.getFirst().fail(refusal(cause));
        }
        return List.of();
    }

    private List<Append> later(List<Append> batch, SQLException cause) {
        if (!troubled) {
            LOG.warn("Nothing can be stored for now: {}", cause.getMessage());
        }
        troubled = true;
        var unavailable = new StoreUnavailable("The event store did not answer in time", cause);
        batch.stream().filter(Append::isOverdue).forEach(append -> append.fail(unavailable));
        LockSupport.parkNanos(PAUSE.toNanos());
        return batch.stream().filter(append -> !append.isAnswered()).toList();
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
