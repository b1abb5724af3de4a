package org.creneau.domain.shop;

/// When a shop says yes to an order that somebody places for herself. What the shop takes down for a
/// customer it has said yes to.
public enum Acceptance {
    /// Window and stock were decided with the order: nobody has to tap anything.
    AT_ONCE,
    AFTER_A_LOOK
}
