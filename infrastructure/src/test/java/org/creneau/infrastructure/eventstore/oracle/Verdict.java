package org.creneau.infrastructure.eventstore.oracle;

import java.util.List;
import java.util.Map;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Outcome;

/// What the checker found.
///
/// @param wrongs everything that must not be, in words
/// @param rejections how many were rejected for which reason
record Verdict(List<String> wrongs, Map<Outcome, Long> outcomes, Map<Reason, Long> rejections) {

    /// Why an append was rejected, as far as can be told afterwards.
    enum Reason {
        /// An event that it did not know of was in the log when it was answered.
        CONFLICT,
        /// An event that waited on the same node to be stored, and then was.
        QUEUED_BEFORE,
        /// It had read an event that waited to be stored, and then was not.
        STOOD_ON_NOTHING,
        /// An event that waited on the same node to be stored, and then was not.
        QUEUED_IN_VAIN,
        /// Its node had missed more than it remembers, and could not say any more.
        FELL_BEHIND,
        /// It knew events that waited to be stored, and those after them got other places.
        RENUMBERED
    }

    long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    long count(Reason reason) {
        return rejections.getOrDefault(reason, 0L);
    }
}
