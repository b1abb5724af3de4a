package org.creneau.infrastructure.eventstore;

import java.time.Instant;

/// One event as an answer to a [Question].
public interface Fact {

    long position();

    /// When it was recorded; for an event that is not stored yet, a time no later than that.
    Instant recordedAt();

    /// What the codec made of it, or what was appended.
    Object payload();
}
