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
    /// Hers counts once it is banked, by entries of its own: see [Entry]. Given back it is one that the shop writes.
    CHEQUE,
    /// By card, through a payment service. Only what the service told of is entered so: see
    /// [org.creneau.domain.payment.online].
    ONLINE
}
