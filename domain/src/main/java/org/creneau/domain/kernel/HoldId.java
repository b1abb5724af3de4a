package org.creneau.domain.kernel;

/// A place held for a few minutes while somebody makes up her mind.
public record HoldId(String value) {
    public HoldId {
        Ids.check("hold", value);
    }

    public Tag tag() {
        return new Tag("hold", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
