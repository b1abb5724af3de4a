package org.creneau.domain.order;

/// What a shopper is told by a letter, a call or a message.
public enum NoticeAbout {
    /// Her parcel waits for her.
    READY,
    /// A reminder of her window.
    VISIT,
    /// A reminder of money that her order waits for.
    PAYMENT,
    /// What became of money that she paid too late.
    LATE,
    /// Her order was called off, since it was not paid in time.
    UNPAID,
    /// Her bank let go of the money, and she has another time to pay.
    PAY_AGAIN,
    /// Her money was given back.
    REFUND
}
