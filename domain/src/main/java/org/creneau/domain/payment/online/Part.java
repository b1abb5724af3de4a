package org.creneau.domain.payment.online;

import java.util.Optional;
import org.creneau.domain.kernel.Money;

/// A part that is asked for first: so much from now, whatever was in the books before.
///
/// @param kept what was in the books when it was asked for
public record Part(Money amount, Money kept) {
    /// A service takes no less of a card, in hundredths.
    public static final long LEAST_CENTS = 50;

    /// How much is in the books once it came, in hundredths, where nothing leaves them.
    long upTo() {
        return kept.cents() + amount.cents();
    }

    /// What of it is asked for still; absent where all that is open is asked for, as once it came, or where a service would not take
    /// what is left of it. It does not grow when money leaves the books.
    ///
    /// @param now what is in the books, in hundredths
    /// @param open what is still to be paid
    public Optional<Money> left(long now, Money open) {
        long left = amount.cents() - Math.max(0, now - kept.cents());
        return left >= LEAST_CENTS && left < open.cents()
                ? Optional.of(new Money(left, amount.currency()))
                : Optional.empty();
    }
}
