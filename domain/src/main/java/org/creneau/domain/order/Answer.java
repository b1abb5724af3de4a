package org.creneau.domain.order;

/// What is to become of a line of which something is missing.
public enum Answer {
    /// She takes what the shop proposed instead.
    REPLACE,
    /// What there is, and nothing instead.
    WITHOUT,
    /// Nothing of the whole order any more.
    CALL_OFF,
    /// It was there after all: nobody had to answer.
    FOUND
}
