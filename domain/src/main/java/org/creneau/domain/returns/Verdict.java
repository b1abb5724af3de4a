package org.creneau.domain.returns;

/// What somebody who looked at goods that came back says of them.
public enum Verdict {
    /// As good as new: it is for anybody again.
    FOR_SALE,
    DAMAGED,
    /// Something that belongs to it is not there.
    INCOMPLETE,
    /// Worn or used further than to try it.
    USED,
    /// It is hers: she gets it back, and owes what it had cost.
    REFUSED;

    /// Whether the shop keeps it, and sells it to nobody.
    public boolean isWrittenOff() {
        return switch (this) {
            case DAMAGED, INCOMPLETE, USED -> true;
            case FOR_SALE, REFUSED -> false;
        };
    }
}
