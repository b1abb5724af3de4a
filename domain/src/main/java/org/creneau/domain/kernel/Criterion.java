package org.creneau.domain.kernel;

import java.util.Set;

/// Events that carry all these tags and are of one of these types.
public record Criterion(Set<Tag> tags, Set<Class<? extends Event>> types) {
    public Criterion {
        tags = Set.copyOf(tags);
        types = Set.copyOf(types);
        if (tags.isEmpty() || types.isEmpty()) {
            throw new IllegalArgumentException("A criterion names its tags and its types");
        }
    }

    boolean selects(Event event) {
        return types.contains(event.getClass()) && event.tags().containsAll(tags);
    }
}
