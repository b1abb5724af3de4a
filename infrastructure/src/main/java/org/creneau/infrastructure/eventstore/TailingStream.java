package org.creneau.infrastructure.eventstore;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// A stream without an end over the log, from a position on, of the events a query matches.
///
/// While PostgreSQL is away it is merely empty, and goes on when woken. An event that cannot be decoded
/// ends it with that error, at that event: nothing is skipped.
final class TailingStream implements MessageStream<EventMessage>, Woken {

    private final Log log;
    private final Query query;
    private final Consumer<TailingStream> closing;
    private final AtomicBoolean waking = new AtomicBoolean();
    private final Queue<RecentEvent> read = new ArrayDeque<>();
    private volatile long readUpTo;
    private volatile @Nullable Runnable callback;
    private @Nullable Entry<EventMessage> next;
    private @Nullable Throwable error;
    private boolean closed;

    TailingStream(Log log, Query query, long after, Consumer<TailingStream> closing) {
        this.log = log;
        this.query = query;
        this.readUpTo = after;
        this.closing = closing;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        var result = peek();
        next = null;
        return result;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        if (next == null && !closed) {
            next = found();
        }
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed && next == null;
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public void setCallback(Runnable replacement) {
        callback = replacement;
        replacement.run();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            next = null;
            read.clear();
        }
        closing.accept(this);
    }

    @Override
    public boolean isBehind() {
        return readUpTo < log.head();
    }

    /// On a thread of its own: what the consumer does holds up nobody else.
    @Override
    public void wake() {
        Runnable consumer = callback;
        if (consumer != null && waking.compareAndSet(false, true)) {
            Thread.startVirtualThread(
                    () -> {
                        waking.set(false);
                        consumer.run();
                    });
        }
    }

    private @Nullable Entry<EventMessage> found() {
        try {
            RecentEvent event = nextMatching();
            return event == null ? null : Messages.entry(event.position(), event.message());
        } catch (StoreUnavailable e) {
            return null;
        } catch (RuntimeException e) {
            error = e;
            close();
            return null;
        }
    }

    private @Nullable RecentEvent nextMatching() {
        while (!read.isEmpty() || readMore()) {
            RecentEvent event = read.remove();
            if (query.matches(event)) {
                return event;
            }
        }
        return null;
    }

    private boolean readMore() {
        var events = log.after(readUpTo);
        if (!events.isEmpty()) {
            read.addAll(events);
            readUpTo = events.getLast().position();
        }
        return !events.isEmpty();
    }
}
