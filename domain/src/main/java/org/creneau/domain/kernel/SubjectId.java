package org.creneau.domain.kernel;

/// A person as one shop knows her: random, so that it says nothing once her key is erased.
public record SubjectId(String value) {
    public SubjectId {
        Ids.check("subject", value);
    }

    public Tag tag() {
        return new Tag("subject", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
