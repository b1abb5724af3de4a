package org.creneau.domain.kernel;

/// An order. Random, or derived from the caller's idempotency key, never from a person.
public record OrderId(String value) {
    public OrderId {
        Ids.check("order", value);
    }

    public Tag tag() {
        return new Tag("order", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
