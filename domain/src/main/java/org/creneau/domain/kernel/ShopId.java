package org.creneau.domain.kernel;

/// A shop of the town, named by a short word that also stands in its address: `librairie`.
public record ShopId(String value) {
    public ShopId {
        Ids.check("shop", value);
    }

    public Tag tag() {
        return new Tag("shop", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
