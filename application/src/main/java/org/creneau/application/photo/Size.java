package org.creneau.application.photo;

/// The sizes that each picture is kept in.
public enum Size {
    /// Beside a line of a list.
    SMALL(160),
    /// On a card.
    MEDIUM(480),
    /// To be looked at.
    LARGE(1280);

    private final int longestSide;

    Size(int longestSide) {
        this.longestSide = longestSide;
    }

    /// In pixels: no side is longer, and a picture that is smaller is not made larger.
    public int longestSide() {
        return longestSide;
    }
}
