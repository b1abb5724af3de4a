package org.creneau.domain.order;

/// What a reminder is about.
public enum Reminding {
    /// Her window comes near.
    VISIT,
    /// Her order waits for its money, and half of the time is over.
    PAYMENT;

    public NoticeAbout notice() {
        return switch (this) {
            case VISIT -> NoticeAbout.VISIT;
            case PAYMENT -> NoticeAbout.PAYMENT;
        };
    }
}
