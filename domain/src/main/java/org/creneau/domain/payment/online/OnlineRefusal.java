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
    /// The shop owes her nothing by the books of the order.
    NOTHING_TO_GIVE_BACK,
    /// What is owed came otherwise, or has gone back already.
    NOTHING_LEFT_ONLINE,
    /// It is on its way by card already. Whoever gives it back otherwise, too, gives it back twice.
    REFUND_UNDERWAY,
    /// No money came for it after it was called off.
    NOT_PAID_LATE,
    /// What came too late was given back, or is to be.
    LATE_MONEY_GOES_BACK,
    /// Less came than it comes to.
    PAID_TOO_LITTLE,
    /// She was not to come and take it with her in such a window.
    NOT_TO_BE_COLLECTED,
    /// She has ordered the same again since it was called off, and would have it twice.
    ORDERED_ANEW;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
