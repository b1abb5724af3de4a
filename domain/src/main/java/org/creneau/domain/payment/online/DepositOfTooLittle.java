package org.creneau.domain.payment.online;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// So little is open that no part of it could be paid: a payment service takes all of it, or nothing.
public record DepositOfTooLittle(Money open) implements Reason {
    @Override
    public String code() {
        return "deposit-of-too-little";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("open", open.amount());
    }
}
