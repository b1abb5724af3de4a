package org.creneau.domain.queue;

/// What somebody who calls a number has said *all the same* to. Agreeing to overtake is not agreeing to let in more
/// than may be.
public enum Insisting {
    ON_NOTHING,
    /// Those before her may be overtaken; what limits how many are inside holds.
    ON_THE_TURN,
    /// It is more than may be, or not her turn, or both.
    ON_ALL;

    public static Insisting onAll(boolean insist) {
        return insist ? ON_ALL : ON_NOTHING;
    }
}
