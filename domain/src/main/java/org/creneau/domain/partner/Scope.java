package org.creneau.domain.partner;

/// What a key opens, in the shop that gave it and nowhere else.
public enum Scope {
    /// Read windows and articles. Every key opens this: who may order or keep a catalogue has to see it.
    READ,
    /// Place orders, and follow, move and cancel those that were placed with it.
    ORDER,
    /// Say what is for sale and how many pieces there are.
    CATALOGUE
}
