package org.creneau.domain.shop;

/// Whom a text counts one by one.
public enum Together {
    EACH,
    /// A couple, or a parent with children, is one of the number.
    HOUSEHOLD_AS_ONE
}
