package org.creneau.infrastructure.web;

import org.creneau.application.payment.Account;

/// How an order stands, for whoever pays several one after another, in one word.
enum PaymentStanding {
    TO_PAY,
    /// Her time is over, or the shop has no account any more.
    TOO_LATE,
    /// It came after the order was called off, and a place is looked for.
    LATE_DECIDING,
    PAID,
    KEPT_BY_BANK,
    IN_THE_SHOP,
    CALLED_OFF,
    NOTHING_DUE,
    OWED_TO_HER,
    GIVEN_BACK;

    /// @param payable whether it can be paid online now
    static PaymentStanding of(Account account, boolean payable) {
        if (account.paying().late().isUndecided()) {
            return LATE_DECIDING;
        }
        return switch (account.state()) {
            case AWAITED_ONLINE -> payable ? TO_PAY : TOO_LATE;
            case PAID, CHEQUE_TO_RETURN -> PAID;
            case AUTHORISED -> KEPT_BY_BANK;
            case TO_PAY, CHEQUE_ANNOUNCED, CHEQUE_RECEIVED, CHEQUE_BOUNCED -> IN_THE_SHOP;
            case NOTHING_DUE, DEPOSIT -> account.paying().calledOff() ? CALLED_OFF : NOTHING_DUE;
            case TO_GIVE_BACK -> OWED_TO_HER;
            case PAID_BACK, GOODS_AWAITED -> GIVEN_BACK;
        };
    }

    /// Whether money was wanted of her that is not wanted back.
    boolean isAsked() {
        return switch (this) {
            case TO_PAY, TOO_LATE, LATE_DECIDING, PAID, KEPT_BY_BANK, CALLED_OFF -> true;
            case IN_THE_SHOP, NOTHING_DUE, OWED_TO_HER, GIVEN_BACK -> false;
        };
    }

    boolean isDone() {
        return this == PAID || this == KEPT_BY_BANK;
    }
}
