package org.creneau.application.decisions;

import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Event;

/// The domain's boundaries in Axon's words.
public final class Criteria {
    private Criteria() {}

    public static EventCriteria of(Boundary boundary) {
        return EventCriteria.either(
                boundary.anyOf().stream().map(Criteria::of).collect(Collectors.toSet()));
    }

    static Set<Tag> tags(Set<org.creneau.domain.kernel.Tag> tags) {
        return tags.stream()
                .map(tag -> new Tag(tag.key(), tag.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static EventCriteria of(Criterion criterion) {
        return EventCriteria.havingTags(tags(criterion.tags()))
                .andBeingOneOfTypes(
                        criterion.types().stream()
                                .map(Criteria::name)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static QualifiedName name(Class<? extends Event> type) {
        return new QualifiedName(EventNames.of(type).name());
    }
}
