package org.creneau.domain.returns;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why goods cannot be taken back on an order. They can always be recorded without one.
public enum ReturnRefusal implements Reason {
    /// The order has not been handed over: it can be cancelled instead.
    NOT_YET_HANDED_OVER,
    /// More pieces than were bought and not yet returned, or an article that is not in the order.
    MORE_THAN_BOUGHT,
    /// The same return id with other contents: the earlier return stands.
    RETURN_REPEATED_DIFFERENTLY,
    /// No such goods in this shop.
    UNKNOWN_RETURN,
    /// It was said when they came what becomes of them.
    NOT_TO_INSPECT,
    /// More pieces than came back and were not looked at.
    MORE_THAN_RECEIVED,
    /// Where no purchase was found, nobody gets it back.
    NOBODY_TO_REFUSE_IT_TO,
    /// The same id with other contents: the earlier look stands.
    LOOK_REPEATED_DIFFERENTLY,
    /// What it had cost has gone back, or is on its way: refused, it is to be paid again.
    MONEY_HAS_GONE_BACK,
    /// Its order says what came of it, and what is owed for it.
    RETURN_OF_ORDER,
    /// It was written down once and never came: whoever brings it after all brings it anew.
    RETURN_ANNULLED,
    /// No order of it is known from which what was taken could come back.
    TAKEN_STILL_OUT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
