package org.creneau.infrastructure.projections;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// Which segments of a view this node has, and up to where each is written.
final class Claims {
    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();

    void gained(int segment, long position) {
        positions.put(segment, position);
    }

    void lost(int segment) {
        positions.remove(segment);
    }

    void written(int segment, long position) {
        positions.computeIfPresent(segment, (_, before) -> Math.max(before, position));
    }

    /// Empty where another node has it, or nobody.
    OptionalLong position(int segment) {
        Long position = positions.get(segment);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
