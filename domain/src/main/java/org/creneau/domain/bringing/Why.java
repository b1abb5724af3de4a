package org.creneau.domain.bringing;

import org.creneau.domain.returns.Motive;

/// Why something comes back.
public enum Why {
    /// She withdraws, and need not say more.
    CHANGED_MIND,
    DOES_NOT_FIT,
    DEFECT,
    /// It is not what she had ordered.
    WRONG_ITEM;

    /// Whether the shop answers for it, as it does for what is not as it was sold.
    public boolean isOfTheGoods() {
        return switch (this) {
            case CHANGED_MIND, DOES_NOT_FIT -> false;
            case DEFECT, WRONG_ITEM -> true;
        };
    }

    /// The same of goods that came.
    public Motive motive() {
        return switch (this) {
            case CHANGED_MIND -> Motive.CHANGED_MIND;
            case DOES_NOT_FIT -> Motive.DOES_NOT_FIT;
            case DEFECT -> Motive.DEFECT;
            case WRONG_ITEM -> Motive.WRONG_ITEM;
        };
    }
}
