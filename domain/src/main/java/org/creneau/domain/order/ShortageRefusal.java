package org.creneau.domain.order;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why the lines of an order cannot be changed, or a question about them not be answered.
public enum ShortageRefusal implements Reason {
    /// No such line, or fewer pieces of it: more can be ordered, not added.
    MORE_THAN_ORDERED,
    /// She brings it: it is nothing that could be missing, taken off or sold to her.
    LINE_COMES_BACK,
    /// The same id with something else missing: what was said first stands.
    MISSING_REPEATED_DIFFERENTLY,
    UNKNOWN_MISSING,
    /// The shop has proposed nothing that could be taken instead.
    NOTHING_PROPOSED,
    ALREADY_ANSWERED,
    /// Something of the line is missing, or of all that would stay, and nobody has said yet what is to be
    /// done.
    ANSWER_FIRST,
    /// What is brought has a fee, and zones their least order: the shop is asked before less is brought.
    DELIVERY_NOT_REDUCED,
    /// The order has other articles by now than whoever asked believed.
    ORDER_CHANGED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
