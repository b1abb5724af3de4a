package org.creneau.infrastructure.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which of the events in memory have a tag. Positions come in rising order and go at either end:
/// the oldest when they are forgotten, the newest when they turn out not to be stored.
final class TagIndex {

    private final Map<String, Positions> byTag = new HashMap<>();

    void add(long position, List<String> tags) {
        for (String tag : tags) {
            byTag.computeIfAbsent(tag, _ -> new Positions()).add(position);
        }
    }

    void removeOldest(List<String> tags) {
        for (String tag : tags) {
            byTag.computeIfPresent(tag, (_, positions) -> positions.withoutOldest());
        }
    }

    void removeNewest(List<String> tags) {
        for (String tag : tags) {
            byTag.computeIfPresent(tag, (_, positions) -> positions.withoutNewest());
        }
    }

    /// The positions after the one given, rising.
    long[] after(String tag, long position) {
        Positions positions = byTag.get(tag);
        return positions == null ? Positions.NONE : positions.after(position);
    }

    private static final class Positions {

        private static final long[] NONE = {};

        private long[] ring = new long[2];
        private int oldest;
        private int size;

        void add(long position) {
            if (size == ring.length) {
                ring = copy(0, 2 * size);
                oldest = 0;
            }
            ring[(oldest + size++) & (ring.length - 1)] = position;
        }

        @Nullable Positions withoutOldest() {
            oldest = (oldest + 1) & (ring.length - 1);
            return --size == 0 ? null : this;
        }

        @Nullable Positions withoutNewest() {
            return --size == 0 ? null : this;
        }

        long[] after(long position) {
            int from = size;
            while (from > 0 && at(from - 1) > position) {
                from--;
            }
            return from == size ? NONE : copy(from, size - from);
        }

        private long at(int index) {
            return ring[(oldest + index) & (ring.length - 1)];
        }

        /// Those from an index on, at the beginning of an array of the length given.
        private long[] copy(int from, int length) {
            long[] copy = new long[length];
            for (int i = from; i < size; i++) {
                copy[i - from] = at(i);
            }
            return copy;
        }
    }
}
