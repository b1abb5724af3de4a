package org.creneau.domain.bringing;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// Nobody answers for more than what she gave up had cost.
///
/// @param most what is left of that price
public record DiminutionAbovePrice(Money most) implements Reason {
    @Override
    public String code() {
        return "diminution-above-price";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("currency", most.currency(), "most", most.amount());
    }
}
