package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The newest events of the log, in memory: what conditions are checked against and streams are fed
/// from. Only committed events ever come in, in order and without gaps, from the writer of this node
/// and from the [Listener] for those of others, whoever is first.
final class Tail {

    private final @Nullable StoredEvent[] ring;
    private final long maximumBytes;
    private long bytes;
    private long before;
    private volatile long head;
    private @Nullable StoredEvent last;

    Tail(Sizes sizes) {
        this.ring = new StoredEvent[sizes.tail()];
        this.maximumBytes = sizes.tailBytes();
    }

    /// The newest position this node knows of.
    long head() {
        return head;
    }

    synchronized Optional<StoredEvent> last() {
        return Optional.ofNullable(last);
    }

    /// Everything after this position is in memory.
    synchronized long before() {
        return before;
    }

    /// Goes on from the event given, for a node too far behind to read all it missed. Never backwards:
    /// the writer counts on what it found here.
    synchronized void skipTo(StoredEvent newest) {
        if (newest.position() > head) {
            rewind(newest);
        }
    }

    /// Forgets all and goes on from the event given, wherever that is.
    synchronized void rewind(@Nullable StoredEvent newest) {
        Arrays.fill(ring, null);
        bytes = 0;
        last = newest;
        before = newest == null ? 0 : newest.position();
        head = before;
    }

    /// Takes those that are new, and none when they would leave a gap.
    synchronized void append(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            if (event.position() == head + 1) {
                add(event);
            }
        }
    }

    /// The events after a position, oldest first; empty when some of them are no longer in memory.
    synchronized Optional<List<StoredEvent>> after(long position, int limit) {
        if (position < before) {
            return Optional.empty();
        }
        long end = Math.min(head, position + limit);
        var events = new ArrayList<StoredEvent>();
        for (long each = position + 1; each <= end; each++) {
            events.add(slot(each));
        }
        return Optional.of(events);
    }

    /// Whether an event after the position, among those in memory, is of that kind.
    synchronized boolean anyAfter(long position, Predicate<StoredEvent> kind) {
        for (long each = head; each > Math.max(position, before); each--) {
            if (kind.test(slot(each))) {
                return true;
            }
        }
        return false;
    }

    private void add(StoredEvent event) {
        while (head - before >= ring.length || (bytes > maximumBytes && head > before)) {
            forgetOldest();
        }
        ring[index(event.position())] = event;
        bytes += event.payload().length;
        last = event;
        head = event.position();
    }

    private void forgetOldest() {
        before++;
        bytes -= slot(before).payload().length;
        ring[index(before)] = null;
    }

    private StoredEvent slot(long position) {
        return Objects.requireNonNull(ring[index(position)]);
    }

    private int index(long position) {
        return (int) (position % ring.length);
    }
}
