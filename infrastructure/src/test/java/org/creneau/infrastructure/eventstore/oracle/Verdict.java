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
        /// An event that waited on the same node to be stored, and then was not: for nothing, as it
        /// turned out, but nobody could know.
        QUEUED_IN_VAIN,
        /// It had read an event that waited to be stored, and then was not.
        STOOD_ON_NOTHING
    }

    long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    long count(Reason reason) {
        return rejections.getOrDefault(reason, 0L);
    }
}
