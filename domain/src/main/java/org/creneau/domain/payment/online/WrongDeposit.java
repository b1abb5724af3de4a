package org.creneau.domain.payment.online;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// A part that is asked for first lies between what a payment service takes at all and what is open.
public record WrongDeposit(Money least, Money most) implements Reason {
    @Override
    public String code() {
        return "wrong-deposit";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("least", least.amount(), "most", most.amount());
    }
}
