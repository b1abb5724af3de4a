package org.creneau.domain.bringing;

import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;

/// The order of what somebody takes over the counter for what she brought.
///
/// @param number how people call it
/// @param code as any order has one
/// @param out the entry in the books of what she had bought
/// @param in the entry in its own
public record Sale(OrderId order, String number, PersonalText code, PaymentId out, PaymentId in) {}
