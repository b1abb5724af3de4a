package org.creneau.domain.customer;

/// What a shop may only do where somebody has agreed to it.
public enum Purpose {
    /// Tell her what is new. An order needs no consent, and gives none.
    NEWS
}
