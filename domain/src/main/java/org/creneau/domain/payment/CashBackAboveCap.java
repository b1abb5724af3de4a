package org.creneau.domain.payment;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// The law does not let so much of what is owed to somebody be paid in cash, whoever owes it.
///
/// @param already given back in cash so far
public record CashBackAboveCap(Money most, Money already) implements Reason {
    @Override
    public String code() {
        return "cash-back-above-cap";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("most", most.amount(), "already", already.amount());
    }
}
