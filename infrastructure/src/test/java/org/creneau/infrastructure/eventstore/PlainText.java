package org.creneau.infrastructure.eventstore;

import java.nio.charset.StandardCharsets;

/// Payloads that are strings, as the conformance suite has them; bytes stay as they are.
final class PlainText implements PayloadCodec {

    @Override
    public byte[] encode(UnstoredEvent event, Object payload) {
        return payload instanceof byte[] bytes
                ? bytes
                : payload.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object decode(StoredEvent event) {
        return new String(event.payload(), StandardCharsets.UTF_8);
    }
}
