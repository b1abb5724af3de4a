package org.creneau.domain.shop;

/// How a day goes.
public enum Pace {
    NORMAL,
    /// Too much to do: windows have half their places.
    RUSH
}
