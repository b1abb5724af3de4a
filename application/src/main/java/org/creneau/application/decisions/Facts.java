package org.creneau.application.decisions;

import java.time.Instant;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.domain.kernel.Fold;

/// What a decision rests on: the folded answer, and the instant to decide at.
///
/// @param at never before the newest event that was folded: or a hold, expired by a later decision,
///     could still be confirmed by a command that was issued earlier
/// @param criteria what the transaction was told to have sourced, and is held to
public record Facts<S>(Fold<S> fold, Instant at, EventCriteria criteria) {
    Facts<S> with(EventMessage message) {
        return new Facts<>(
                fold.evolve(Envelope.event(message)), Envelope.notBefore(message, at), criteria);
    }
}
