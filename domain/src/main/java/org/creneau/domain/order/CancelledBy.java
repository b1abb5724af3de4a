package org.creneau.domain.order;

/// Who called an order off.
public enum CancelledBy {
    SHOPPER,
    SHOP
}
