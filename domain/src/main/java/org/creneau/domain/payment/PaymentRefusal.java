package org.creneau.domain.payment;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why something cannot be written into the books of an order.
public enum PaymentRefusal implements Reason {
    /// The same id with other contents: the earlier entry stands.
    PAYMENT_REPEATED_DIFFERENTLY,
    /// Not the money that the order's prices are in.
    OTHER_CURRENCY,
    UNKNOWN_PAYMENT,
    /// The bank need not take it any more.
    CHEQUE_TOO_OLD,
    /// Its date is so far ahead that nobody can have meant it.
    CHEQUE_DATED_TOO_FAR,
    /// It has not come yet.
    CHEQUE_NOT_RECEIVED,
    CHEQUE_ALREADY_RECEIVED,
    /// What the bank never had it cannot bring back.
    CHEQUE_NOT_BANKED,
    CHEQUE_ALREADY_BANKED,
    /// Whoever gave it has it.
    CHEQUE_HANDED_BACK,
    /// Something became of it since, or the bank had it in truth.
    CHEQUE_STEP_STANDS,
    GIVEN_BACK_BEYOND_RECEIVED,
    ALREADY_REVERSED,
    /// The other half stands in the books of another order.
    PART_OF_EXCHANGE,
    /// A payment service has the money, or had it: what it told is not struck out.
    TOLD_BY_SERVICE,
    /// It was given back, or went on to another order: what was never there could not.
    MONEY_MOVED_ON,
    NOT_PAID_YET,
    PAID_BEFORE_ORDERED,
    /// Whoever writes it down saw other books.
    BOOKS_CHANGED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
