package org.creneau.domain.order;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why something cannot be done with an order.
public enum OrderRefusal implements Reason {
    /// The shop takes no money online.
    NOT_PAID_ONLINE,
    /// It costs nothing.
    NOTHING_TO_PAY,
    UNKNOWN_ORDER,
    /// The same order id with other contents: the earlier order stands.
    REPEATED_DIFFERENTLY,
    /// The same order id, to be paid otherwise: what was chosen first stands.
    OTHER_WAY_TO_PAY,
    /// Amounts that cannot be added up.
    MIXED_CURRENCIES,
    /// She has as many orders for the day as one person may.
    TOO_MANY_ORDERS,
    /// The shop keeps nothing for people who promise nothing.
    PUTS_NOTHING_ASIDE,
    /// It was ordered: she has to pay for all of it.
    NOT_PUT_ASIDE,
    /// It was put aside only: what of it she buys is to be said first.
    ONLY_PUT_ASIDE,
    /// More of a line than was put aside, or a line that is none.
    MORE_THAN_PUT_ASIDE,
    /// What was put aside is kept no longer when that window begins.
    KEPT_LESS_LONG,
    WRONG_CODE,
    ORDER_CANCELLED,
    /// The shop is preparing it already, or has the right to.
    TOO_LATE_TO_CHANGE,
    TOO_LATE_TO_CANCEL,
    /// Nobody can be missed before the window is over.
    WINDOW_NOT_OVER,
    /// Somebody is there for it: she waits, was called, or is inside.
    OWNER_IS_HERE,
    ALREADY_HANDED_OVER,
    /// She would come for nothing.
    NOT_READY,
    /// She left no e-mail address, or it was erased.
    NO_ADDRESS,
    /// The product was told of no mail server.
    NO_MAIL_SERVER,
    UNKNOWN_NOTICE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
