package org.creneau.domain.kernel;

/// An article of a shop's catalogue, unique in that shop only.
public record ItemId(String value) {
    public ItemId {
        Ids.check("item", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
