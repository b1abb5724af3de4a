package org.creneau.domain.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;

/// What has become of an entry by now.
public sealed interface Standing {
    record Taken(Means means, Money amount) implements Standing {}

    record GivenBack(Means means, Money amount) implements Standing {}

    /// @param written the date on it; absent as long as nobody has seen it
    record Cheque(Money amount, Step step, Optional<LocalDate> written) implements Standing {
        Cheque in(Step next) {
            return new Cheque(amount, next, written);
        }
    }

    /// The last time that the bank took a cheque.
    ///
    /// @param from where it stood before
    record Banked(PaymentId cheque, Step from) implements Standing {}

    /// It was a mistake.
    record Struck() implements Standing {}

    /// How far a cheque has come.
    enum Step {
        ANNOUNCED,
        RECEIVED,
        BANKED,
        BOUNCED;

        /// Whether somebody may still count on it, and nobody has the money.
        public boolean isPromise() {
            return switch (this) {
                case ANNOUNCED, RECEIVED -> true;
                case BANKED, BOUNCED -> false;
            };
        }
    }

    /// What is in the till for it; below zero where it left the till.
    default long cents() {
        return switch (this) {
            case Taken(_, var amount) -> amount.cents();
            case GivenBack(_, var amount) -> -amount.cents();
            case Cheque(var amount, var step, _) -> step == Step.BANKED ? amount.cents() : 0;
            case Banked _, Struck _ -> 0;
        };
    }

    /// How the money changed hands, or will; absent of what was a mistake.
    default Optional<Means> how() {
        return switch (this) {
            case Taken(var by, _) -> Optional.of(by);
            case GivenBack(var by, _) -> Optional.of(by);
            case Cheque _ -> Optional.of(Means.CHEQUE);
            case Banked _, Struck _ -> Optional.empty();
        };
    }
}
