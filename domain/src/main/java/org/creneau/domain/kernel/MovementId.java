package org.creneau.domain.kernel;

/// Pieces that came into a shop or left it in one go, other than with an order. Unique in that shop only.
public record MovementId(String value) {
    public MovementId {
        Ids.check("movement", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
