package org.creneau.infrastructure.serialization;

import static org.creneau.infrastructure.serialization.Samples.NOON;
import static org.creneau.infrastructure.serialization.Samples.ORDER;
import static org.creneau.infrastructure.serialization.Samples.SHOP;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.Event;
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
import org.creneau.domain.payment.TillTicket;

/// One entry of every kind, as the stored samples tell them.
final class PaymentSamples {
    private static final PaymentId TAKEN = new PaymentId("9d2e11");
    private static final PaymentId CHEQUE = new PaymentId("9d2e12");
    private static final Money PAID = Money.euros(1_250);
    private static final Money WRITTEN = Money.euros(2_000);

    static final List<Event> ALL =
            List.of(
                    new PaymentTaken(
                            SHOP, ORDER, TAKEN, Means.CARD, PAID, new TillTicket("0412"), NOON),
                    new ChequeAnnounced(SHOP, ORDER, CHEQUE, WRITTEN, NOON),
                    new ChequeReceived(
                            SHOP,
                            ORDER,
                            new PaymentId("9d2e13"),
                            CHEQUE,
                            WRITTEN,
                            LocalDate.of(2020, 12, 4),
                            NOON),
                    new ChequeBanked(SHOP, ORDER, new PaymentId("9d2e14"), CHEQUE, WRITTEN, NOON),
                    new ChequeBounced(SHOP, ORDER, new PaymentId("9d2e15"), CHEQUE, WRITTEN, NOON),
                    new ChequeHandedBack(
                            SHOP, ORDER, new PaymentId("9d2e18"), CHEQUE, WRITTEN, NOON),
                    new MoneyGivenBack(
                            SHOP,
                            ORDER,
                            new PaymentId("9d2e16"),
                            Means.CASH,
                            Money.euros(250),
                            null,
                            false,
                            NOON),
                    new PaymentReversed(
                            SHOP,
                            ORDER,
                            new PaymentId("9d2e17"),
                            TAKEN,
                            Means.CARD,
                            PAID,
                            null,
                            NOON));

    private PaymentSamples() {}
}
