package org.creneau.domain.catalogue;

/// Why pieces are no longer in the shop, other than with an order.
public enum GoneFor {
    /// Over the counter, without an order.
    SOLD,
    DAMAGED,
    /// Nobody knows.
    LOST,
    /// They never were there: somebody had written down too many.
    MISTAKE
}
