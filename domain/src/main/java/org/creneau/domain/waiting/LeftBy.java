package org.creneau.domain.waiting;

/// Who took somebody out of the line.
public enum LeftBy {
    SHOPPER,
    SHOP
}
