package org.creneau.domain.shop;

/// How much work one window takes, where a large order is more of it than a small one.
///
/// Counted in points: an order is one for so many pieces, and one more for each so many that follow,
/// begun or whole.
///
/// @param points that a window has
/// @param pieces that make one point of an order
public record Effort(int points, int pieces) {
    public Effort {
        if (points < 1 || pieces < 1) {
            throw new IllegalArgumentException("A window takes some work, and an order is some");
        }
    }

    /// @param wanted how many pieces an order has
    int of(int wanted) {
        return Math.max(1, Math.ceilDiv(wanted, pieces));
    }
}
