package org.creneau.domain.kernel;

/// How many pieces: at least one, at most a hundred thousand.
public record Quantity(int pieces) {
    private static final int MOST = 100_000;

    public Quantity {
        if (pieces < 1 || pieces > MOST) {
            throw new MalformedValue("quantity");
        }
    }
}
