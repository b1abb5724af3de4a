package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/// Parts of pages as Axon carries them. Those of one page have one token.
final class PartMessages {
    static final QualifiedName PART = new QualifiedName("view.part");

    private static final QualifiedName NOTHING = new QualifiedName("view.nothing");
    private static final Object EMPTY = new Object();

    private PartMessages() {}

    static Entry<EventMessage> of(Part part, long token) {
        return entry(PART, part, part.segment() + "/" + token, token);
    }

    /// Moves tokens on, and is handled by nobody.
    static Entry<EventMessage> nothing(long token) {
        return entry(NOTHING, EMPTY, "-/" + token, token);
    }

    static Part part(EventMessage message) {
        return (Part) Objects.requireNonNull(message.payload());
    }

    private static Entry<EventMessage> entry(
            QualifiedName name, Object payload, String id, long token) {
        return new SimpleEntry<>(
                new GenericEventMessage(
                        id, new MessageType(name), payload, Map.of(), Instant.EPOCH),
                TrackingToken.addToContext(
                        Context.empty(), new GlobalSequenceTrackingToken(token)));
    }
}
