package org.creneau.domain.payment.online;

/// How far a payment has come with its service. Whoever has reached one of the later ones never goes
/// back to an earlier one, whatever comes late.
public enum Stage {
    /// The page of the service is open, or was left.
    OPEN,
    /// Her bank keeps the money for the shop until a given day. Nobody has it yet.
    AUTHORISED,
    /// The shop has the money, all of it or a part.
    CAPTURED,
    /// Her bank said no. She may try again, under another id.
    DECLINED,
    /// Called off by the shop, lapsed, or left alone for too long. Nothing was taken.
    ENDED
}
