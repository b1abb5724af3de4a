package org.creneau.domain.payment;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// The books do not know as paid what comes back, and nobody has said whether it was: what she takes for it would be
/// charged in full.
///
/// @param open what never came by the books, and nobody has promised
public record PaymentUnsaid(Money open) implements Reason {
    @Override
    public String code() {
        return "payment-unsaid";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("currency", open.currency(), "open", open.amount());
    }
}
