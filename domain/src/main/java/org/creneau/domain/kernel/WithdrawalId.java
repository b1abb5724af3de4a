package org.creneau.domain.kernel;

/// One declaration of somebody who changed her mind.
public record WithdrawalId(String value) {
    public WithdrawalId {
        Ids.check("withdrawal", value);
    }

    public Tag tag() {
        return new Tag("withdrawal", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
