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
    /// @param last the entry that brought it to where it is
    record Cheque(Money amount, Step step, Optional<LocalDate> written, PaymentId last)
            implements Standing {
        Cheque in(Step next, PaymentId entry) {
            return new Cheque(amount, next, written, entry);
        }
    }

    /// What became of a cheque that was known.
    ///
    /// @param before as it stood
    record Stepped(PaymentId cheque, Cheque before) implements Standing {}

    /// It was a mistake.
    record Struck() implements Standing {}

    /// How far a cheque has come.
    enum Step {
        ANNOUNCED,
        RECEIVED,
        BANKED,
        BOUNCED,
        /// To whoever gave it: nobody counts on it any more.
        HANDED_BACK;

        /// Whether somebody may still count on it, and nobody has the money.
        public boolean isPromise() {
            return switch (this) {
                case ANNOUNCED, RECEIVED -> true;
                case BANKED, BOUNCED, HANDED_BACK -> false;
            };
        }
    }

    /// What is in the till for it; below zero where it left the till.
    default long cents() {
        return switch (this) {
            case Taken(_, var amount) -> amount.cents();
            case GivenBack(_, var amount) -> -amount.cents();
            case Cheque(var amount, var step, _, _) -> step == Step.BANKED ? amount.cents() : 0;
            case Stepped _, Struck _ -> 0;
        };
    }

    /// How the money changed hands, or will; absent of what was a mistake.
    default Optional<Means> how() {
        return switch (this) {
            case Taken(var by, _) -> Optional.of(by);
            case GivenBack(var by, _) -> Optional.of(by);
            case Cheque _ -> Optional.of(Means.CHEQUE);
            case Stepped _, Struck _ -> Optional.empty();
        };
    }
}
