package org.creneau.domain.payment;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;

/// What of some money had come by one means.
///
/// @param means never an exchange: that is how it passed on, and not how it came
public record Share(Means means, Money amount) {
    public Share {
        if (means == Means.EXCHANGE) {
            throw new MalformedValue("means");
        }
    }

    /// As another order's books have it: she paid by card, and the service that took it knows nothing of that order.
    Share passedOn() {
        return means == Means.ONLINE ? new Share(Means.CARD, amount) : this;
    }
}
