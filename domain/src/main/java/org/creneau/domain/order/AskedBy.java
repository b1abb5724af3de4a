package org.creneau.domain.order;

/// On whose wish an order was changed.
public enum AskedBy {
    SHOPPER,
    SHOP
}
