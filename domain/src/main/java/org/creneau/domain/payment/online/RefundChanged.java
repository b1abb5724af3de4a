package org.creneau.domain.payment.online;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// Since somebody read how much would go back online it is another sum: nothing went back.
///
/// @param now what would go back now
public record RefundChanged(Money now) implements Reason {
    @Override
    public String code() {
        return "refund-changed";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("currency", now.currency(), "now", now.amount());
    }
}
