package org.creneau.domain.kernel;

import java.util.LinkedHashSet;
import java.util.Set;

/// The facts that a decision rests on: events that satisfy any of the criteria. What a decision
/// appends is kept only if no further event inside its boundary has been appended meanwhile.
public record Boundary(Set<Criterion> anyOf) {
    public Boundary {
        anyOf = Set.copyOf(anyOf);
    }

    public static Boundary of(Tag tag, Set<Class<? extends Event>> types) {
        return new Boundary(Set.of(new Criterion(Set.of(tag), types)));
    }

    public boolean selects(Event event) {
        for (Criterion criterion : anyOf) {
            if (criterion.selects(event)) {
                return true;
            }
        }
        return false;
    }

    public Boundary or(Boundary other) {
        Set<Criterion> both = new LinkedHashSet<>(anyOf);
        both.addAll(other.anyOf);
        return new Boundary(both);
    }
}
