package org.creneau.domain.kernel;

/// Goods brought back in one go.
public record ReturnId(String value) {
    public ReturnId {
        Ids.check("return", value);
    }

    public Tag tag() {
        return new Tag("return", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
