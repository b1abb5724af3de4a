package org.creneau.infrastructure.eventstore.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creneau.infrastructure.eventstore.Question;

/// What a decision depends on: events of any of these kinds. Matching is written here a second time, so
/// that a mistake in the store's own is not repeated by its judge.
record Boundary(List<Kind> kinds) {

    /// The old name that some events are still stored under, and what it is called today.
    static final Map<String, String> TODAY = Map.of("reserved", "held");

    /// @param types of which the event must have one, as they are called today; any when empty
    /// @param tags which the event must have all
    record Kind(Set<String> types, Set<String> tags) {

        private boolean matches(String name, Set<String> tagged) {
            return (types.isEmpty() || types.contains(TODAY.getOrDefault(name, name)))
                    && tagged.containsAll(tags);
        }

        private EventCriteria criteria() {
            var tagged =
                    tags.isEmpty()
                            ? EventCriteria.havingAnyTag()
                            : EventCriteria.havingTags(axons(tags));
            return types.isEmpty()
                    ? tagged
                    : tagged.andBeingOneOfTypes(
                            types.stream().map(QualifiedName::new).collect(Collectors.toSet()));
        }
    }

    boolean matches(String name, Set<String> tags) {
        return kinds.stream().anyMatch(kind -> kind.matches(name, tags));
    }

    EventCriteria criteria() {
        return EventCriteria.either(
                kinds.stream().map(Kind::criteria).collect(Collectors.toUnmodifiableSet()));
    }

    List<Question.About> asked() {
        return kinds.stream().map(kind -> new Question.About(kind.types(), kind.tags())).toList();
    }

    Boundary and(Boundary other) {
        return new Boundary(Stream.concat(kinds.stream(), other.kinds.stream()).toList());
    }

    static Set<Tag> axons(Set<String> tags) {
        return tags.stream().map(Boundary::axons).collect(Collectors.toUnmodifiableSet());
    }

    private static Tag axons(String tag) {
        int colon = tag.indexOf(':');
        return Tag.of(tag.substring(0, colon), tag.substring(colon + 1));
    }
}
