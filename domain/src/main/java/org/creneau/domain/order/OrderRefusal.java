package org.creneau.domain.order;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why something cannot be done with an order.
public enum OrderRefusal implements Reason {
    UNKNOWN_ORDER,
    /// The same order id with other contents: the earlier order stands.
    REPEATED_DIFFERENTLY,
    WRONG_CODE,
    ORDER_CANCELLED,
    ALREADY_HANDED_OVER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
