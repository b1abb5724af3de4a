package org.creneau.domain.kernel;

/// Somebody's waiting for a place where there was none.
public record WaitId(String value) {
    public WaitId {
        Ids.check("wait", value);
    }

    public Tag tag() {
        return new Tag("wait", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
