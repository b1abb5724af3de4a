package org.creneau.domain.testing;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.Passing;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.TillTicket;

/// What can be written into the books of an order: one sample of each shape.
final class PaymentSamples {
    private static final PaymentId CHEQUE = id("announced");
    private static final Money PRICE = Money.euros(5_990);

    /// Seven euros, of which the books say how five had come.
    private static final List<Event> PASSED_ON =
            new Passing(OtherShop.ID, OtherShop.ORDER, id("out"), OtherShop.SECOND_ORDER, id("in"))
                    .events(
                            Money.euros(700),
                            Entries.NONE.with(
                                    new PaymentTaken(
                                            OtherShop.ID,
                                            OtherShop.ORDER,
                                            id("before"),
                                            Means.TRANSFER,
                                            Money.euros(500),
                                            null,
                                            OtherShop.at("14:00"))),
                            0,
                            OtherShop.at("15:01"));

    private static final List<Event> BACK_HOME =
            new Passing(
                            OtherShop.ID,
                            OtherShop.SECOND_ORDER,
                            id("home-out"),
                            OtherShop.ORDER,
                            id("home-in"))
                    .home(Money.euros(500), Means.TRANSFER, OtherShop.at("15:02"));

    static final List<Event> ALL =
            List.of(
                    new PaymentTaken(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("taken"),
                            Means.CARD,
                            PRICE,
                            new TillTicket("0412/3"),
                            OtherShop.at("15:00")),
                    new PaymentTaken(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("taken-without-ticket"),
                            Means.CASH,
                            Money.euros(10),
                            null,
                            OtherShop.at("15:01")),
                    PASSED_ON.getLast(),
                    PASSED_ON.getFirst(),
                    BACK_HOME.getFirst(),
                    BACK_HOME.getLast(),
                    new ChequeAnnounced(
                            OtherShop.ID, OtherShop.ORDER, CHEQUE, PRICE, OtherShop.at("15:02")),
                    new ChequeReceived(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("received"),
                            CHEQUE,
                            PRICE,
                            LocalDate.of(2020, 12, 4),
                            OtherShop.at("15:03")),
                    new ChequeBanked(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("banked"),
                            CHEQUE,
                            PRICE,
                            OtherShop.at("15:04")),
                    new ChequeBounced(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("bounced"),
                            CHEQUE,
                            PRICE,
                            OtherShop.at("15:05")),
                    new ChequeHandedBack(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("handed-back"),
                            CHEQUE,
                            PRICE,
                            OtherShop.at("15:05")),
                    new MoneyGivenBack(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("given-back"),
                            Means.VOUCHER,
                            Money.euros(990),
                            new TillTicket("0413"),
                            true,
                            OtherShop.at("15:06")),
                    new PaymentReversed(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("reversed"),
                            id("given-back"),
                            Means.VOUCHER,
                            Money.euros(-990),
                            OtherShop.at("15:07")),
                    new PaymentReversed(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("not-banked"),
                            id("banked"),
                            Means.CHEQUE,
                            PRICE,
                            CHEQUE,
                            OtherShop.at("15:08")));

    private PaymentSamples() {}

    private static PaymentId id(String word) {
        return new PaymentId("payment-" + word);
    }
}
