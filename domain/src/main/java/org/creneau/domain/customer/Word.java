package org.creneau.domain.customer;

/// What she said.
public enum Word {
    GIVEN,
    WITHDRAWN
}
