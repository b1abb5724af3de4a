package org.creneau.domain.order;

/// Whose word an answer is, and how it was given. Who wrote it down is in the envelope.
public enum AnsweredBy {
    /// Herself, on the page of her order.
    SHOPPER,
    /// Hers, written down by the shop.
    BY_PHONE,
    /// Hers, or what both agreed when she came for it.
    AT_COUNTER,
    /// Nobody's but the shop's: it found what was missing.
    SHOP,
    /// Nobody's: it left the shop, or was left at her door, before anybody had said anything.
    NOBODY;

    public CancelledBy whoCancels() {
        return switch (this) {
            case SHOPPER, BY_PHONE, AT_COUNTER -> CancelledBy.SHOPPER;
            case SHOP, NOBODY -> CancelledBy.SHOP;
        };
    }
}
