package org.creneau.domain.till;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;

/// What went through the till, in one currency. What was taken and what was given back only ever grow; what is left of them does not.
///
/// @param corrected what was counted as taken, and was not: a cheque that came back from the bank, an entry that was a
///     mistake. Below zero where money was counted as given back, and was not
public record Turnover(Money taken, Money givenBack, Money corrected) {
    public Turnover {
        if (!taken.currency().equals(givenBack.currency())
                || !taken.currency().equals(corrected.currency())) {
            throw new MalformedValue("currency");
        }
    }

    static Turnover ofTaken(Money amount) {
        return new Turnover(amount, amount.times(0), amount.times(0));
    }

    static Turnover ofGivenBack(Money amount) {
        return new Turnover(amount.times(0), amount, amount.times(0));
    }

    static Turnover ofCorrected(Money amount) {
        return new Turnover(amount.times(0), amount.times(0), amount);
    }

    public Turnover plus(Turnover other) {
        return new Turnover(
                taken.plus(other.taken),
                givenBack.plus(other.givenBack),
                corrected.plus(other.corrected));
    }

    public String currency() {
        return taken.currency();
    }

    /// What is left of it.
    public Money net() {
        return taken.minus(givenBack).minus(corrected);
    }
}
