package org.creneau.domain.payment;

/// How money changes hands.
public enum Means {
    /// At the shop's own terminal.
    CARD,
    CASH,
    TRANSFER,
    VOUCHER,
    /// What the shop owed for goods that were exchanged, from one ledger to the other. It passes no till.
    EXCHANGE,
    /// Counts once it is banked. Only entries about a cheque have it: see [Entry].
    CHEQUE,
    /// By card, through a payment service. Only what the service told of is entered so: see
    /// [org.creneau.domain.payment.online].
    ONLINE
}
