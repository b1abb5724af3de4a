package org.creneau.domain.payment.online;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why something cannot be paid online, or given back that way.
public enum OnlineRefusal implements Reason {
    /// It was called off, or nothing of it is kept any more.
    NOT_TO_BE_PAID,
    /// The time in which it was to be paid is over.
    PAYMENT_TIME_OVER,
    /// Until when a link waits is too soon for anybody, or after the window begins.
    LINK_TIME,
    /// Her bank keeps the money already.
    ALREADY_AUTHORISED,
    /// More than is left of what came by this payment.
    REFUND_BEYOND_CAPTURED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
