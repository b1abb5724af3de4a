package org.creneau.domain.shop;

/// How people are served.
public enum Door {
    /// They come in when called, up to the limit, and leave.
    INSIDE,
    /// Nobody comes in: parcels are handed over on the doorstep.
    DOORSTEP
}
