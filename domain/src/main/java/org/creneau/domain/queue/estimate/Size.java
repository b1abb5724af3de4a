package org.creneau.domain.queue.estimate;

/// How much somebody comes for, as far as it tells how long she stays.
public enum Size {
    /// She has ordered nothing beforehand.
    NONE,
    /// One piece or two.
    SMALL,
    LARGE;

    private static final int SMALL_UP_TO = 2;

    public static Size of(int pieces) {
        if (pieces <= 0) {
            return NONE;
        }
        return pieces <= SMALL_UP_TO ? SMALL : LARGE;
    }
}
