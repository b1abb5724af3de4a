package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.Map;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.eventstore.MetadataKeys;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/// Events of the store as the application knows them, whichever way they were read.
public final class RecordedMessages {
    private final MetadataKeys keys;

    public RecordedMessages(MetadataKeys keys) {
        this.keys = keys;
    }

    /// From a message that left the store; its payload is decoded already.
    public Recorded<? extends Event> of(EventMessage message) {
        Map<String, String> metadata = message.metadata();
        return new Recorded<>(
                Long.parseLong(stored(metadata, MetadataKeys.POSITION)),
                message.identifier(),
                Instant.parse(stored(metadata, MetadataKeys.RECORDED_AT)),
                event(message.payload()),
                metadata.get(keys.commandId()),
                metadata.get(keys.causationId()),
                metadata.get(keys.actor()),
                metadata.get(keys.channel()));
    }

    /// From a record read plainly, with what the codec made of it.
    public static Recorded<? extends Event> of(StoredEvent stored, Object decoded) {
        return new Recorded<>(
                stored.position(),
                stored.id().toString(),
                stored.recordedAt(),
                event(decoded),
                stored.commandId(),
                stored.causationId(),
                stored.actor(),
                stored.channel());
    }

    private static Event event(@Nullable Object payload) {
        if (payload instanceof Event event) {
            return event;
        }
        throw new IllegalArgumentException("Not an event of this product");
    }

    private static String stored(Map<String, String> metadata, String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("A message that never was in the store: no " + key);
        }
        return value;
    }
}
