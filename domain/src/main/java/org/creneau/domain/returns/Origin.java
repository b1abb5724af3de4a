package org.creneau.domain.returns;

import org.creneau.domain.kernel.OrderId;

/// Where returned goods were bought.
public sealed interface Origin {
    record OfOrder(OrderId order) implements Origin {}

    /// No purchase was found for them. They came back all the same.
    record Unknown() implements Origin {}
}
