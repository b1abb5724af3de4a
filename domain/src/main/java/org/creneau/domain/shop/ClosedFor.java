package org.creneau.domain.shop;

/// Why a day that would be open is closed.
public enum ClosedFor {
    PUBLIC_HOLIDAY,
    EXCEPTIONAL
}
