package org.creneau.infrastructure.eventstore;

/// The bounds of what a node keeps in memory.
///
/// @param queue appends that may wait for the writer; one more is told [StoreUnavailable]
/// @param batch events after which a batch takes no further append
/// @param tail newest events kept for conditions and streams
/// @param tailBytes payload bytes after which the tail keeps fewer events
/// @param page events read from the table at once
public record Sizes(int queue, int batch, int tail, long tailBytes, int page) {

    public static final Sizes DEFAULT = new Sizes(10_000, 1_000, 10_000, 64L * 1024 * 1024, 1_000);

    public Sizes {
        if (queue < 1 || batch < 1 || tail < 1 || tailBytes < 1 || page < 1) {
            throw new IllegalArgumentException("Sizes of the event store must be positive");
        }
    }
}
