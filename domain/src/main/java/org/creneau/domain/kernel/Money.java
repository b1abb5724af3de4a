package org.creneau.domain.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// An amount to the cent, in one currency (ISO 4217 code). There are no fractions of a cent and no
/// floating point anywhere.
public record Money(long cents, String currency) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public Money {
        if (!CODE.matcher(currency).matches()) {
            throw new MalformedValue("currency");
        }
    }

    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(cents, quantity), currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(cents, other.cents), currency);
    }

    public Money minus(Money other) {
        return plus(other.times(-1));
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }
}
