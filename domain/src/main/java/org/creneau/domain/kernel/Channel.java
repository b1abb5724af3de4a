package org.creneau.domain.kernel;

/// How a command came in.
public enum Channel {
    WEB,
    PHONE,
    EMAIL,
    MESSAGE,
    COUNTER,
    API,
    SYSTEM
}
