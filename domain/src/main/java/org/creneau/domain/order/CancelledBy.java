package org.creneau.domain.order;

/// Who called an order off.
public enum CancelledBy {
    SHOPPER,
    SHOP,
    /// The shopper, who changed her mind as the law lets her, whatever the shop's deadline.
    WITHDRAWN,
    /// Nobody: it was to be paid online, and the time for that was over.
    UNPAID
}
