package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A row of events without gaps, found by position and by tag. Not for several threads: [Tail] guards it.
final class RecentEvents {

    private final TagIndex index = new TagIndex();
    private @Nullable RecentEvent[] ring = new RecentEvent[64];
    private long before;
    private long end;
    private long bytes;
    private long inClearAfter;

    /// The position before the oldest.
    long before() {
        return before;
    }

    /// The position of the newest.
    long end() {
        return end;
    }

    /// Of all payloads.
    long bytes() {
        return bytes;
    }

    RecentEvent at(long position) {
        return Objects.requireNonNull(ring[slot(position)]);
    }

    /// @throws IllegalArgumentException when it does not come right after the newest
    void add(RecentEvent event) {
        if (event.position() != end + 1) {
            throw new IllegalArgumentException("A gap before " + event.position());
        }
        if (end - before == ring.length) {
            grow();
        }
        ring[slot(++end)] = event;
        bytes += event.bytes();
        index.add(end, event.tags());
    }

    /// Puts the same event, now stored, where it was queued.
    void replace(RecentEvent event) {
        ring[slot(event.position())] = event;
    }

    void forgetOldest() {
        RecentEvent oldest = at(++before);
        bytes -= oldest.bytes();
        index.removeOldest(oldest.tags());
        ring[slot(before)] = null;
    }

    /// Up to a position; earlier ones were forgotten earlier.
    void forgetMessages(long upTo) {
        long from = Math.max(inClearAfter, before);
        range(from, Math.min(upTo, end)).forEach(RecentEvent::forgetMessage);
        inClearAfter = Math.max(from, Math.min(upTo, end));
    }

    /// Forgets everything after a position.
    void cut(long position) {
        while (end > position) {
            RecentEvent newest = at(end);
            bytes -= newest.bytes();
            index.removeNewest(newest.tags());
            ring[slot(end--)] = null;
        }
    }

    /// Forgets everything and goes on after a position.
    void restart(long position) {
        cut(before);
        before = position;
        end = position;
        inClearAfter = position;
    }

    List<RecentEvent> range(long after, long upTo) {
        var events = new ArrayList<RecentEvent>();
        for (long each = after + 1; each <= upTo; each++) {
            events.add(at(each));
        }
        return events;
    }

    boolean anyAfter(long position, Query query) {
        if (query.isBroad()) {
            return any(position, query::matches);
        }
        for (Query.Alternative each : query.alternatives()) {
            if (anyAfter(position, each)) {
                return true;
            }
        }
        return false;
    }

    /// Those after a position that match, oldest first, each once.
    List<RecentEvent> after(long position, Query query) {
        if (query.isBroad()) {
            return range(Math.max(position, before), end).stream().filter(query::matches).toList();
        }
        if (query.alternatives().size() == 1) {
            var found = new ArrayList<RecentEvent>();
            each(position, query.alternatives().getFirst(), found::add);
            return found;
        }
        var positions = new TreeSet<Long>();
        query.alternatives()
                .forEach(one -> each(position, one, event -> positions.add(event.position())));
        return positions.stream().map(this::at).toList();
    }

    private void each(
            long position, Query.Alternative alternative, Consumer<RecentEvent> consumer) {
        for (long found : index.after(alternative.tags().getFirst(), position)) {
            RecentEvent event = at(found);
            if (alternative.matches(event)) {
                consumer.accept(event);
            }
        }
    }

    private boolean anyAfter(long position, Query.Alternative alternative) {
        for (long found : index.after(alternative.tags().getFirst(), position)) {
            if (alternative.matches(at(found))) {
                return true;
            }
        }
        return false;
    }

    private boolean any(long position, Predicate<RecentEvent> kind) {
        for (long each = end; each > Math.max(position, before); each--) {
            if (kind.test(at(each))) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        var larger = new @Nullable RecentEvent[2 * ring.length];
        for (long each = before + 1; each <= end; each++) {
            larger[(int) (each & (larger.length - 1))] = at(each);
        }
        ring = larger;
    }

    private int slot(long position) {
        return (int) (position & (ring.length - 1));
    }
}
