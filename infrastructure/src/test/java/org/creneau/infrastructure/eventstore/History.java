package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/// Judges afterwards whether every append was answered rightly, from the log alone and with none of
/// the code that decided.
final class History {

    /// What an append depended on: events of one of the types (any, when empty) that have all the tags.
    record Boundary(Set<String> types, Set<String> tags) {

        EventCriteria criteria() {
            var tagged =
                    EventCriteria.havingTags(
                            tags.stream().map(Node::tag).collect(Collectors.toSet()));
            return types.isEmpty()
                    ? tagged
                    : tagged.andBeingOneOfTypes(
                            types.stream().map(QualifiedName::new).collect(Collectors.toSet()));
        }

        private boolean isTouchedBy(StoredEvent event) {
            return (types.isEmpty() || types.contains(event.name()))
                    && Set.copyOf(event.tags()).containsAll(tags);
        }
    }

    /// @param marker the position up to which the caller knew the log
    /// @param answered a position that the log had reached when the answer was there: what an append was
    ///     rejected for is not after it
    record Attempt(UUID event, Boundary boundary, long marker, boolean accepted, long answered) {}

    private History() {}

    /// Everything that must not be, in words; empty for a right history.
    static List<String> wrongs(List<Attempt> attempts, List<StoredEvent> log) {
        var wrongs = new ArrayList<String>();
        var positions = positions(log, wrongs);
        for (Attempt attempt : attempts) {
            Long position = positions.remove(attempt.event());
            if (attempt.accepted() != (position != null)) {
                wrongs.add(attempt + " is at " + position);
            } else if (position == null) {
                if (!isTouched(attempt, log, attempt.answered() + 1)) {
                    wrongs.add(attempt + " was rejected for nothing");
                }
            } else if (isTouched(attempt, log, position)) {
                wrongs.add(attempt + " was accepted at " + position + " in spite of a conflict");
            }
        }
        positions.forEach((event, at) -> wrongs.add(event + " at " + at + " is nobody's"));
        return wrongs;
    }

    private static Map<UUID, Long> positions(List<StoredEvent> log, List<String> wrongs) {
        var positions = new HashMap<UUID, Long>();
        long expected = 1;
        for (StoredEvent event : log) {
            if (event.position() != expected++ || positions.containsKey(event.id())) {
                wrongs.add("gap or repetition at " + event);
            }
            positions.put(event.id(), event.position());
        }
        return positions;
    }

    private static boolean isTouched(Attempt attempt, List<StoredEvent> log, long before) {
        return log.stream()
                .filter(event -> event.position() > attempt.marker())
                .filter(event -> event.position() < before)
                .anyMatch(attempt.boundary()::isTouchedBy);
    }
}
