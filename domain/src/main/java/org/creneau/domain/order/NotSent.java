package org.creneau.domain.order;

/// Why an e-mail did not leave.
public enum NotSent {
    /// The mail server does not take mail for this address.
    ADDRESS_REFUSED,
    /// The mail server could not be reached, or let nobody in.
    NO_SERVER,
    /// It could not be written: something of what it says was not to be had.
    NOT_WRITTEN
}
