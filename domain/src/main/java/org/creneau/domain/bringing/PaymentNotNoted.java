package org.creneau.domain.bringing;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// Our till keeps the books, and did not take what comes back: it is owed, or is noted first on the page of its order, as
/// any payment.
///
/// @param open what never came by the books, and nobody has promised
public record PaymentNotNoted(Money open) implements Reason {
    @Override
    public String code() {
        return "payment-not-noted";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("currency", open.currency(), "open", open.amount());
    }
}
