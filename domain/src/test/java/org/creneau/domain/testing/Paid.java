package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.LocalDate;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;

/// What was written into the books of Ann's order, at noon, in euros and without a ticket.
public final class Paid {
    public static final PaymentId FIRST = new PaymentId("payment-1");
    public static final PaymentId SECOND = new PaymentId("payment-2");
    public static final PaymentId THIRD = new PaymentId("payment-3");
    public static final PaymentId FOURTH = new PaymentId("payment-4");

    private Paid() {}

    public static PaymentTaken taken(PaymentId id, Means means, long cents) {
        return new PaymentTaken(SHOP, ANNS_ORDER, id, means, Money.euros(cents), null, NOON);
    }

    public static ChequeAnnounced announced(PaymentId id, long cents) {
        return new ChequeAnnounced(SHOP, ANNS_ORDER, id, Money.euros(cents), NOON);
    }

    public static ChequeReceived received(
            PaymentId id, PaymentId cheque, long cents, LocalDate written) {
        return new ChequeReceived(SHOP, ANNS_ORDER, id, cheque, Money.euros(cents), written, NOON);
    }

    public static ChequeBanked banked(PaymentId id, PaymentId cheque, long cents) {
        return new ChequeBanked(SHOP, ANNS_ORDER, id, cheque, Money.euros(cents), NOON);
    }

    public static ChequeBounced bounced(PaymentId id, PaymentId cheque, long cents) {
        return new ChequeBounced(SHOP, ANNS_ORDER, id, cheque, Money.euros(cents), NOON);
    }

    public static ChequeHandedBack handedBack(PaymentId id, PaymentId cheque, long cents) {
        return new ChequeHandedBack(SHOP, ANNS_ORDER, id, cheque, Money.euros(cents), NOON);
    }

    public static MoneyGivenBack givenBack(PaymentId id, Means means, long cents) {
        return new MoneyGivenBack(SHOP, ANNS_ORDER, id, means, Money.euros(cents), null, NOON);
    }

    /// By another means than it came by.
    public static MoneyGivenBack agreed(PaymentId id, Means means, long cents) {
        return new MoneyGivenBack(
                SHOP, ANNS_ORDER, id, means, Money.euros(cents), null, true, NOON);
    }

    public static PaymentReversed reversed(
            PaymentId id, PaymentId mistake, Means means, long cents) {
        return new PaymentReversed(SHOP, ANNS_ORDER, id, mistake, means, Money.euros(cents), NOON);
    }

    /// One step of a cheque that had counted nothing was a mistake.
    public static PaymentReversed undone(PaymentId id, PaymentId mistake, PaymentId cheque) {
        return notBanked(id, mistake, cheque, 0);
    }

    /// That the bank had taken a cheque was a mistake.
    public static PaymentReversed notBanked(
            PaymentId id, PaymentId mistake, PaymentId cheque, long cents) {
        return new PaymentReversed(
                SHOP, ANNS_ORDER, id, mistake, Means.CHEQUE, Money.euros(cents), cheque, NOON);
    }
}
