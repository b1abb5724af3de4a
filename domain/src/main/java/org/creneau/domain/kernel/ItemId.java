package org.creneau.domain.kernel;

/// An article of a shop's catalogue.
public record ItemId(String value) {
    public ItemId {
        Ids.check("item", value);
    }

    public Tag tag() {
        return new Tag("item", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
