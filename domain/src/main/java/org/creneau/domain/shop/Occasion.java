package org.creneau.domain.shop;

/// What people come for in the windows of a schedule.
public enum Occasion {
    /// To fetch what they ordered.
    COLLECT,
    /// To be served for a while: eyes tested, shoes fitted.
    APPOINTMENT,
    /// To bring goods back.
    BRING_BACK,
    /// Nobody comes: the shop goes round.
    DELIVERY_ROUND
}
