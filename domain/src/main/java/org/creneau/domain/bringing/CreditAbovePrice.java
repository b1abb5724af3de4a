package org.creneau.domain.bringing;

import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.OrderRefusal;

/// Where no purchase is found, the old counts for no more than it costs today: whoever paid more has an order
/// that says so.
///
/// @param most what it costs today
public record CreditAbovePrice(Money most) implements Reason {
    /// The decision, and every page that says beforehand what it will come to, ask this.
    ///
    /// @param worth what all that came costs today, or cost last
    /// @return empty where so much may count for it
    public static Optional<Reason> of(Money credit, Money worth) {
        if (!credit.currency().equals(worth.currency())) {
            return Optional.of(OrderRefusal.MIXED_CURRENCIES);
        }
        return credit.cents() > worth.cents()
                ? Optional.of(new CreditAbovePrice(worth))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "credit-above-price";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("currency", most.currency(), "most", most.amount());
    }
}
