package org.creneau.infrastructure.security;

/// What somebody does in a shop.
public enum Role {
    /// Keeps the shop: everything a counter does, and may read its history.
    OWNER,
    /// Prepares orders, runs the queue, hands over.
    COUNTER,
    /// Reads histories and verifies them; changes nothing.
    AUDITOR,
    /// Runs the town: opens shops and helps them with their hours, and sees none of their orders.
    TOWN
}
