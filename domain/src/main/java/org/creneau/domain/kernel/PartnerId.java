package org.creneau.domain.kernel;

/// Somebody whose program a shop has let in, as that shop knows her.
public record PartnerId(String value) {
    public PartnerId {
        Ids.check("partner", value);
    }

    public Tag tag() {
        return new Tag("partner", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
