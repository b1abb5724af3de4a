package org.creneau.infrastructure.eventstore;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A reading of the log that goes on for ever, stretch by stretch, at the pace of the one who reads.
///
/// Where it reads the table, the next stretch is fetched while the reader is busy with the last.
/// Not for several threads at once, but for [#position()], [#isBehind()] and [#wake()].
public final class Following implements AutoCloseable, Woken {

    private final Log log;
    private final Set<String> passedOver;
    private final Runnable news;
    private final Consumer<Following> closing;
    private volatile long position;
    private @Nullable CompletableFuture<Log.Stretch> ahead;

    /// @param passedOver names under which such events are stored
    Following(
            Log log,
            long after,
            Set<String> passedOver,
            Runnable news,
            Consumer<Following> closing) {
        this.log = log;
        this.position = after;
        this.passedOver = passedOver;
        this.news = news;
        this.closing = closing;
    }

    /// Up to where nothing is left to be read: what comes has been handed out, the rest passed over.
    public long position() {
        return position;
    }

    /// What comes next, up to a few thousand events. Nothing, when all that is there was passed over or
    /// the end is reached; [#isBehind()] tells one from the other.
    ///
    /// @throws StoreUnavailable when the table has to be read and PostgreSQL does not answer
    public List<? extends Unopened> next() {
        Log.Stretch stretch = read();
        position = stretch.upTo();
        if (stretch.fromTable() && isBehind()) {
            ahead = log.stretchSoon(position, passedOver);
        }
        return stretch.events();
    }

    private Log.Stretch read() {
        CompletableFuture<Log.Stretch> fetched = ahead;
        ahead = null;
        if (fetched == null) {
            return log.stretch(position, passedOver);
        }
        try {
            return fetched.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailable known
                    ? known
                    : new StoreUnavailable("The event store could not be read", e);
        }
    }

    /// Whether [#next()] answers without asking PostgreSQL.
    public boolean isInMemory() {
        return ahead == null && log.isInMemory(position);
    }

    /// Whether there is something it has not looked at.
    @Override
    public boolean isBehind() {
        return position < log.head();
    }

    @Override
    public void wake() {
        news.run();
    }

    @Override
    public void close() {
        closing.accept(this);
    }
}
