package org.creneau.domain.order;

/// What somebody who orders is ready to promise.
public enum Commitment {
    TO_PAY,
    /// It is to be put aside for her, as long as the shop does so.
    NONE
}
