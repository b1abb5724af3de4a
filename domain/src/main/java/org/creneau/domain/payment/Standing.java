package org.creneau.domain.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;

/// What has become of an entry by now.
public sealed interface Standing {
    /// @param shares how it had come, as far as it passed over from other books that know
    record Taken(Means means, Money amount, List<Share> shares) implements Standing {
        public Taken {
            shares = List.copyOf(shares);
        }

        public Taken(Means means, Money amount) {
            this(means, amount, List.of());
        }
    }

    /// @param shares how it had come, as far as it passed over into other books
    record GivenBack(Means means, Money amount, List<Share> shares) implements Standing {
        public GivenBack {
            shares = List.copyOf(shares);
        }
    }

    /// What had passed from books to books, and went back into those that had lent it. It is neither taken nor given back there, and is never
    /// struck out.
    ///
    /// @param amount below zero where it went
    /// @param shares how these books count it
    record Home(Money amount, List<Share> shares) implements Standing {
        public Home {
            shares = List.copyOf(shares);
        }
    }

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
            case Taken(_, var amount, _) -> amount.cents();
            case GivenBack(_, var amount, _) -> -amount.cents();
            case Home(var amount, _) -> amount.cents();
            case Cheque(var amount, var step, _, _) -> step == Step.BANKED ? amount.cents() : 0;
            case Stepped _, Struck _ -> 0;
        };
    }

    /// What of it came by a means, or went back to where it came from by it, in hundredths; below zero where it went.
    default long by(Means means) {
        return switch (this) {
            case Taken(var by, var amount, var shares) -> part(means, by, amount, shares);
            case GivenBack(var by, var amount, var shares) -> -part(means, by, amount, shares);
            case Home(var amount, var shares) ->
                    Long.signum(amount.cents()) * of(means, shares.stream());
            case Cheque _ -> means == Means.CHEQUE ? cents() : 0;
            case Stepped _, Struck _ -> 0;
        };
    }

    private static long part(Means asked, Means by, Money amount, List<Share> shares) {
        long known = of(asked, shares.stream());
        long all = shares.stream().mapToLong(share -> share.amount().cents()).sum();
        return known + (by == asked ? amount.cents() - all : 0);
    }

    private static long of(Means asked, Stream<Share> shares) {
        return shares.filter(share -> share.means() == asked)
                .mapToLong(share -> share.amount().cents())
                .sum();
    }
}
