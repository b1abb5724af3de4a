package org.creneau.domain.catalogue;

/// Whether whoever bought an article at a distance may change her mind within fourteen days, and why not
/// where not (Code de la consommation, L221-28).
public enum Withdrawal {
    POSSIBLE,
    /// Made to the wishes of the one who ordered it (3°).
    MADE_TO_MEASURE,
    /// Spoils or runs out of date soon (4°).
    PERISHABLE,
    /// Unsealed after delivery, for reasons of hygiene or health (5°).
    HYGIENE,
    /// Recordings and programs that were unsealed (9°).
    UNSEALED_RECORDING,
    /// Newspapers and magazines (11°).
    PRESS;

    /// Whether nobody can change her mind about it, whatever state it is in. What was sealed can come
    /// back as long as it still is.
    public boolean isNever() {
        return switch (this) {
            case POSSIBLE, HYGIENE, UNSEALED_RECORDING -> false;
            case MADE_TO_MEASURE, PERISHABLE, PRESS -> true;
        };
    }

    /// Whether it can come back only as long as nobody has opened it.
    public boolean isWhileSealed() {
        return switch (this) {
            case HYGIENE, UNSEALED_RECORDING -> true;
            case POSSIBLE, MADE_TO_MEASURE, PERISHABLE, PRESS -> false;
        };
    }
}
