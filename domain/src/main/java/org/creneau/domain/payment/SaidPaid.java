package org.creneau.domain.payment;

import java.time.Instant;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PaymentId;

/// What somebody at the counter says of what an order is missing in the books: most tills take money that nobody
/// notes.
public sealed interface SaidPaid {
    /// Nobody was asked.
    record Unasked() implements SaidPaid {}

    /// It is owed.
    record NotPaid() implements SaidPaid {}

    /// The shop's till took it.
    ///
    /// @param entry the one that is written for it
    /// @param happened when it was, as far as anybody knows
    record AtTill(Means means, PaymentId entry, Instant happened) implements SaidPaid {
        public AtTill {
            boolean till =
                    switch (means) {
                        case CARD, CASH, TRANSFER, VOUCHER -> true;
                        case EXCHANGE, CHEQUE, ONLINE -> false;
                    };
            if (!till) {
                throw new MalformedValue("means");
            }
        }
    }
}
