package org.creneau.domain.shop;

/// When a shop takes the money that somebody's bank keeps for it.
public enum Taking {
    AT_ONCE,
    /// When the parcel is ready; the day before her bank would let go of the money at the latest.
    WHEN_READY
}
