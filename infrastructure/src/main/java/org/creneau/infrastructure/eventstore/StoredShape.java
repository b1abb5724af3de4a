package org.creneau.infrastructure.eventstore;

import java.util.Comparator;

/// The events that were stored under one name in one revision.
///
/// @param first the position of the oldest
/// @param last the position of the newest
public record StoredShape(String name, int revision, long events, long first, long last)
        implements Comparable<StoredShape> {

    private static final Comparator<StoredShape> BY_NAME_AND_REVISION =
            Comparator.comparing(StoredShape::name).thenComparingInt(StoredShape::revision);

    /// These and those of another stretch of the log, of the same shape.
    StoredShape and(StoredShape others) {
        return new StoredShape(
                name,
                revision,
                events + others.events,
                Math.min(first, others.first),
                Math.max(last, others.last));
    }

    /// In which order they are told.
    @Override
    public int compareTo(StoredShape other) {
        return BY_NAME_AND_REVISION.compare(this, other);
    }
}
