package org.creneau.domain.payment;

/// How money changes hands.
public enum Means {
    /// At the shop's own terminal.
    CARD,
    CASH,
    TRANSFER,
    VOUCHER,
    /// Counts once it is banked. Only entries about a cheque have it: see [Entry].
    CHEQUE
}
