package org.creneau.domain.order;

/// Who called an order off.
public enum CancelledBy {
    SHOPPER,
    SHOP,
    /// Nobody: it was to be paid online, and the time for that was over.
    UNPAID
}
