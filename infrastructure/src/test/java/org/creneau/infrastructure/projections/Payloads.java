package org.creneau.infrastructure.projections;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.UnstoredEvent;

/// Keeps payloads in memory and stores their ids only: these tests are not about how an event is
/// written. What is no event of the product cannot be read, as with a name that nobody knows.
final class Payloads implements PayloadCodec {
    private final Map<String, Object> byId = new ConcurrentHashMap<>();

    @Override
    public byte[] encode(UnstoredEvent event, Object payload) {
        byId.put(event.id().toString(), payload);
        return event.id().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object decode(StoredEvent event) {
        if (byId.get(event.id().toString()) instanceof Event known) {
            return known;
        }
        throw new IllegalArgumentException("Nobody knows " + event.name());
    }

    /// From now on, the event at fault is one that this program knows after all.
    void learn(String id, Event event) {
        byId.put(id, event);
    }
}
