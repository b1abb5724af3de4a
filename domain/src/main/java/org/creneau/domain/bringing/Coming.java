package org.creneau.domain.bringing;

import org.creneau.domain.kernel.OrderId;

/// With what she comes.
public sealed interface Coming {
    /// The order in the shop's day that she comes for.
    OrderId visit();

    /// With nothing but this: the visit has an order of its own.
    record Booked(OrderId visit) implements Coming {}

    /// With an order that she fetches anyway, which takes no second place.
    record Along(OrderId visit) implements Coming {}
}
