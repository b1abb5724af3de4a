package org.creneau.domain.order;

/// Where the shop takes something from that is not in its catalogue.
public enum Supply {
    IN_SHOP,
    /// It has to be ordered first.
    FROM_SUPPLIER,
    /// Nowhere: she brings it, from an order that she has.
    BROUGHT_BACK
}
