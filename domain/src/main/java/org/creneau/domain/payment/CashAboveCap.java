package org.creneau.domain.payment;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// The law does not let so much of one order be paid in cash.
///
/// @param already in cash so far
public record CashAboveCap(Money most, Money already) implements Reason {
    @Override
    public String code() {
        return "cash-above-cap";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("most", most.amount(), "already", already.amount());
    }
}
