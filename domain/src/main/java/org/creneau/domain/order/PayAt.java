package org.creneau.domain.order;

/// Where an order is paid.
public enum PayAt {
    COUNTER,
    /// When it is brought.
    AT_HER_DOOR,
    /// Before it leaves the shop: no carrier takes money.
    BEFORE_DISPATCH,
    /// By card on a page of a payment service, within the time that the shop gives for it.
    ONLINE
}
