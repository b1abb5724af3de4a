package org.creneau.domain.queue;

/// How it is known that somebody left.
public enum Seen {
    /// Somebody at the door said so.
    WATCHED,
    /// Her parcel was handed over.
    IMPLIED_BY_HAND_OVER,
    /// Her order was cancelled while she was not inside yet: there is nothing to come in for.
    IMPLIED_BY_CANCELLATION,
    /// Her order was given a window on another day.
    IMPLIED_BY_RESCHEDULING,
    /// She did not want to wait any longer.
    GAVE_UP,
    /// Nobody said so for so long that she is taken to have left.
    AGED_OUT,
    /// Fewer were counted inside, and she has been there for longest.
    RECOUNTED;

    /// What it rests on.
    enum How {
        SEEN,
        IMPLIED,
        PRESUMED
    }

    How how() {
        return switch (this) {
            case WATCHED, GAVE_UP -> How.SEEN;
            case IMPLIED_BY_HAND_OVER, IMPLIED_BY_CANCELLATION, IMPLIED_BY_RESCHEDULING ->
                    How.IMPLIED;
            case AGED_OUT, RECOUNTED -> How.PRESUMED;
        };
    }

    /// Whether it only says that there was nothing to come in for any longer.
    boolean isForNothing() {
        return switch (this) {
            case GAVE_UP, IMPLIED_BY_CANCELLATION, IMPLIED_BY_RESCHEDULING -> true;
            case WATCHED, IMPLIED_BY_HAND_OVER, AGED_OUT, RECOUNTED -> false;
        };
    }

    /// Whether nobody saw it, so that it gives way to what is seen.
    public boolean isPresumed() {
        return how() == How.PRESUMED;
    }
}
