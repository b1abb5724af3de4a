package org.creneau.domain.bringing;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// Where no purchase is found, the old counts for no more than it costs today: whoever paid more has an order
/// that says so.
///
/// @param most what it costs today
public record CreditAbovePrice(Money most) implements Reason {
    @Override
    public String code() {
        return "credit-above-price";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("currency", most.currency(), "most", most.amount());
    }
}
