package org.creneau.infrastructure.eventstore.oracle;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a caller tried to have stored, as far as the caller itself can tell.
///
/// @param key names it; unique over all nodes
/// @param asked when the caller began to read, in nanoseconds of the machine's clock that only rises
/// @param boundary what must not have happened after the marker
/// @param marker [#UNCONDITIONAL] when there is no condition, [#AS_READ] when there is no saying which
///     position the caller knew the log up to
/// @param events none when the caller only wants to know whether what it read still stands
/// @param sent when it was handed to the store
/// @param known how far the node knew the log at that time
record Attempt(
        String key,
        int node,
        long asked,
        List<Reading> readings,
        Boundary boundary,
        long marker,
        List<Sent> events,
        long sent,
        long known) {

    static final long UNCONDITIONAL = Long.MAX_VALUE;
    static final long AS_READ = -1;

    /// What the store said there was after a position.
    ///
    /// @param marker up to where it said so; [#AS_READ] when events were among it that waited to be
    ///     stored
    record Reading(Boundary boundary, long after, long marker, List<UUID> found) {

        boolean isOfStoredEvents() {
            return marker != AS_READ;
        }
    }

    /// An event as it was handed over.
    record Sent(UUID id, String name, Set<String> tags) {}

    /// What the store said in the end.
    enum Outcome {
        ACKNOWLEDGED,
        REJECTED,
        /// Not stored, by the store's word: it could not be done in time.
        UNAVAILABLE,
        /// Not stored, by the store's word: PostgreSQL would not have it.
        REFUSED,
        /// Stored or not, nobody knows.
        UNKNOWN
    }

    /// @param attempt its key
    /// @param position the marker of what was acknowledged, 0 otherwise
    /// @param head how far the node knew the log when the answer was there
    /// @param at when it was there, on the clock of [Attempt#asked()]
    record Answer(String attempt, Outcome outcome, long position, long head, long at) {}

    /// An attempt and its answer, which a node that died never got.
    record Answered(Attempt attempt, @Nullable Answer answer) {

        boolean was(Outcome outcome) {
            return answer != null && answer.outcome() == outcome;
        }

        boolean isYesOrNo() {
            return was(Outcome.ACKNOWLEDGED) || was(Outcome.REJECTED);
        }

        /// Whether the store itself may not know what became of it.
        boolean isOpen() {
            return answer == null || answer.outcome() == Outcome.UNKNOWN;
        }
    }

    boolean isConditional() {
        return marker != UNCONDITIONAL;
    }

    /// Whether its marker is a position of the log.
    boolean hasMarker() {
        return isConditional() && marker != AS_READ;
    }

    String inShort() {
        var upTo = readings.stream().map(Reading::marker).toList();
        return "knew up to %s of %d and %s for %s".formatted(marker, known, upTo, boundary);
    }

    boolean isRead(UUID event) {
        return readings.stream().anyMatch(reading -> reading.found().contains(event));
    }

    Attempt sentAt(long now, long head) {
        return new Attempt(key, node, asked, readings, boundary, marker, events, now, head);
    }
}
