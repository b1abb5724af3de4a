package org.creneau.domain.kernel;

/// A person, a room or an instrument of a shop that appointments need, unique in that shop only.
public record ResourceId(String value) {
    public ResourceId {
        Ids.check("resource", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
