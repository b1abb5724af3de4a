package org.creneau.infrastructure.serialization;

import org.creneau.infrastructure.eventstore.StoredEvent;

/// A stored event that this version of the product does not understand.
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(StoredEvent stored, String why) {
        super(
                "Event %d, %s revision %d: %s"
                        .formatted(stored.position(), stored.name(), stored.revision(), why));
    }
}
