package org.creneau.domain.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// Nothing was written down yet: somebody is asked first.
///
/// @param most up to which nobody is asked; absent where it is no matter of how much
public record InDoubt(Doubt doubt, Optional<Money> most) implements Reason {
    InDoubt(Doubt doubt, Money most) {
        this(doubt, Optional.of(most));
    }

    @Override
    public String code() {
        return doubt.code();
    }

    /// `agreed` is what a program sends to say that it is meant.
    @Override
    public Map<String, Object> figures() {
        Map<String, Object> figures = new HashMap<>(Map.of("agreed", doubt.code()));
        most.ifPresent(sum -> figures.put("most", sum.amount()));
        return figures;
    }
}
