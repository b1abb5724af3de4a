package org.creneau.infrastructure.eventstore;

import java.util.concurrent.atomic.AtomicBoolean;

/// A time in which the numbers given to queued events hold. It ends when a queued event is not stored,
/// or another node's events come before it: from then on those numbers are given again, and only what
/// was stored by the end keeps the number it has.
final class Epoch {

    /// Whether the log itself became another one.
    private final AtomicBoolean over;

    private volatile long last = Long.MAX_VALUE;

    Epoch() {
        this(new AtomicBoolean());
    }

    private Epoch(AtomicBoolean over) {
        this.over = over;
    }

    /// @param stored the newest position of the log
    Epoch next(long stored) {
        last = stored;
        return new Epoch(over);
    }

    /// After a log that is another, since nothing read of the old one is worth anything.
    Epoch ofAnotherLog() {
        over.set(true);
        return new Epoch();
    }

    boolean covers(long position) {
        return position <= last && !over.get();
    }
}
