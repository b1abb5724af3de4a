package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LinkEvent;
import org.creneau.domain.payment.online.LinkEvent.PaymentLinkGiven;
import org.creneau.domain.payment.online.LinkWay;
import org.creneau.domain.payment.online.NotTakenUp;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;
import org.creneau.domain.shop.Taking;

/// Paying online: one sample of each shape.
final class OnlineSamples {
    private static final PaymentId TRY = new PaymentId("online-try");
    private static final PaymentId KEPT = new PaymentId("online-kept");
    private static final PaymentId REFUND = new PaymentId("online-refund");
    private static final Money PRICE = Money.euros(5_990);

    static final List<Event> ALL =
            List.of(
                    new OnlinePaymentChosen(
                            OtherShop.ID,
                            new OnlinePayment.Offered(Taking.WHEN_READY, 45),
                            OtherShop.at("13:00")),
                    new OnlinePaymentChosen(
                            OtherShop.ID, new OnlinePayment.NotOffered(), OtherShop.at("13:01")),
                    new PaymentAwaited(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.at("15:00"),
                            OtherShop.at("14:30")),
                    new PaymentAwaitedAgain(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.at("16:00"),
                            OtherShop.at("15:10")),
                    new PaymentAwaitedByLink(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.at("16:30"),
                            OtherShop.at("15:15")),
                    new PaymentAwaitedSooner(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.at("16:15"),
                            OtherShop.at("15:20")),
                    new PaymentLinkGiven(
                            OtherShop.ID, OtherShop.ORDER, LinkWay.EMAIL, OtherShop.at("15:15")),
                    new AwaitingEvent.PaymentAwaitedNoMore(
                            OtherShop.ID, OtherShop.ORDER, OtherShop.at("15:21")),
                    new LinkEvent.DepositAsked(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            PRICE,
                            PRICE,
                            PRICE.times(0),
                            OtherShop.at("15:22")),
                    opened(TRY, Taking.AT_ONCE),
                    opened(KEPT, Taking.WHEN_READY),
                    new PaymentAuthorised(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            KEPT,
                            PRICE,
                            OtherShop.at("18:00"),
                            OtherShop.at("14:32")),
                    new PaymentAuthorised(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            KEPT,
                            PRICE,
                            null,
                            OtherShop.at("14:33")),
                    new PaymentCaptured(
                            OtherShop.ID, OtherShop.ORDER, TRY, PRICE, OtherShop.at("14:34")),
                    new PaymentTaken(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            TRY,
                            Means.ONLINE,
                            PRICE,
                            null,
                            OtherShop.at("14:34")),
                    new PaymentDeclined(OtherShop.ID, OtherShop.ORDER, TRY, OtherShop.at("14:35")),
                    new PaymentEnded(OtherShop.ID, OtherShop.ORDER, KEPT, OtherShop.at("14:36")),
                    new RefundAsked(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            TRY,
                            REFUND,
                            PRICE,
                            OtherShop.at("14:37")),
                    new RefundMade(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            TRY,
                            REFUND,
                            PRICE,
                            OtherShop.at("14:38")),
                    new MoneyGivenBack(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            REFUND,
                            Means.ONLINE,
                            PRICE,
                            null,
                            OtherShop.at("14:38")),
                    new RefundFailed(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            TRY,
                            REFUND,
                            PRICE,
                            OtherShop.at("14:39")),
                    new RefundRefused(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            TRY,
                            new PaymentId("online-refused"),
                            PRICE,
                            OtherShop.at("14:40")),
                    new LateMoneyLetGo(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            NotTakenUp.NO_WINDOW,
                            OtherShop.at("14:41")));

    private OnlineSamples() {}

    private static PaymentOpened opened(PaymentId payment, Taking taking) {
        return new PaymentOpened(
                OtherShop.ID,
                OtherShop.ORDER,
                payment,
                "sandbox",
                "acct_1",
                new ServiceReference("ref_" + payment.value()),
                PRICE,
                taking,
                OtherShop.at("15:00"),
                OtherShop.at("14:31"));
    }
}
