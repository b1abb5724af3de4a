package org.creneau.infrastructure.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of an event before it is stored, for a codec that binds the payload to it.
///
/// @param name the qualified name of the message type
/// @param revision the version of the message type, a whole number; 0 when the type has none
/// @param strand the chain that the event will belong to, if any
public record UnstoredEvent(
        UUID id, String name, int revision, Instant happenedAt, @Nullable String strand) {}
