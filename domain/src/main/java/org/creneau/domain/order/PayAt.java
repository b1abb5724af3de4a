package org.creneau.domain.order;

/// Where an order is paid.
public enum PayAt {
    COUNTER
}
