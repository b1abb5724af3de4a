package org.creneau.infrastructure.eventstore;

import org.jspecify.annotations.Nullable;

/// The store could not do it now, and nothing was stored: its queue is full, PostgreSQL does not
/// answer, or the node is closing. Trying again later is safe.
public class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailable(String message) {
        this(message, null);
    }
}
