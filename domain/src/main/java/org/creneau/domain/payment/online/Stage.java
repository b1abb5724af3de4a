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
    /// Her bank said no too often, and the page is closed: nothing comes of this one any more. She may try
    /// again, under another id. Of a card that was refused while the page waits for another nothing is
    /// said: it is [#OPEN].
    DECLINED,
    /// Called off by the shop, lapsed, or left alone for too long. Nothing was taken.
    ENDED
}
