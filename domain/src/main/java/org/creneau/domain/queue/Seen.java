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
    GAVE_UP
}
