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
    /// She has another time to pay: her bank let go of the money, or the shop moved her order.
    PAY_AGAIN,
    /// Her money was given back.
    REFUND,
    /// The shop has called her order off.
    CALLED_OFF,
    /// The shop has given her order another window.
    MOVED,
    /// The shop has called off what she was to bring back of it.
    RETURN_OFF;

    /// Whether it follows from what became of her money or of her order, and nobody asks for it by itself.
    public boolean isOfWhatBecame() {
        return switch (this) {
            case LATE, UNPAID, PAY_AGAIN, REFUND, CALLED_OFF, MOVED, RETURN_OFF -> true;
            case READY, VISIT, PAYMENT -> false;
        };
    }
}
