package org.creneau.domain.payment.online;

/// Why an order whose money came too late stays called off.
public enum NotTakenUp {
    /// No window near enough has room for it.
    NO_WINDOW,
    /// Something of it is sold out, or not for sale any more.
    SOLD_OUT,
    /// Less money came than it comes to, or went back meanwhile.
    TOO_LITTLE,
    /// She was not to collect it: it was to be brought, or was an appointment, a visit or something put aside.
    NOT_TO_COLLECT,
    /// The shop asked her about something that was missing, and she had not answered.
    UNANSWERED,
    /// She has ordered the same anew meanwhile.
    ORDERED_ANEW,
    /// It was tried for hours, and neither done nor refused for good.
    NEVER_DECIDED
}
