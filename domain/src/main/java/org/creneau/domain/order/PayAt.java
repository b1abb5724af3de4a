package org.creneau.domain.order;

/// Where an order is paid.
public enum PayAt {
    COUNTER,
    /// When it is brought.
    AT_HER_DOOR,
    /// Before it leaves the shop: no carrier takes money.
    BEFORE_DISPATCH
}
