package org.creneau.domain.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;

/// What can be written into the books of an order.
///
/// A deposit, a part, too much: each is an entry like any other. What it comes to is for the [Ledger] to
/// say.
public sealed interface Entry {

    /// Money that the till took.
    ///
    /// @param ticket what the till printed, where somebody typed it
    record Taken(Means means, Money amount, Optional<TillTicket> ticket) implements Entry {
        public Taken {
            checkMeans(means);
            check(amount);
        }
    }

    /// Somebody said that a cheque would come.
    record Announced(Money amount) implements Entry {
        public Announced {
            check(amount);
        }
    }

    /// A cheque is in the shop's hands.
    ///
    /// @param announced the one that was announced; absent where it came unannounced
    /// @param amount as it reads on the cheque, whatever was announced
    /// @param written the date on it
    record Received(Optional<PaymentId> announced, Money amount, LocalDate written)
            implements Entry {
        public Received {
            check(amount);
            if (written.getYear() < 1900 || written.getYear() > 2999) {
                throw new MalformedValue("written");
            }
        }
    }

    /// The bank took it, for the first time or again.
    record Banked(PaymentId cheque) implements Entry {}

    /// The bank brought it back.
    record Bounced(PaymentId cheque) implements Entry {}

    /// A cheque went back to whoever gave it.
    record HandedBack(PaymentId cheque) implements Entry {}

    /// @param means a cheque is one that the shop writes
    record GivenBack(Means means, Money amount, Optional<TillTicket> ticket) implements Entry {
        public GivenBack {
            checkTold(means);
            check(amount);
        }
    }

    /// An earlier entry was a mistake and counts no more. Of a cheque, by its id: all of it; by that of its last step: only that.
    record Reversed(PaymentId mistake) implements Entry {}

    /// A million, in whatever currency.
    long MOST = 100_000_000;

    private static void check(Money amount) {
        if (amount.cents() <= 0 || amount.cents() > MOST) {
            throw new MalformedValue("amount");
        }
    }

    private static void checkMeans(Means means) {
        checkTold(means);
        if (means == Means.CHEQUE) {
            throw new MalformedValue("means");
        }
    }

    /// What goes through a payment service that service tells.
    private static void checkTold(Means means) {
        if (means == Means.ONLINE) {
            throw new MalformedValue("means");
        }
    }
}
