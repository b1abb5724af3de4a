package org.creneau.infrastructure.serialization;

import static org.creneau.infrastructure.serialization.Samples.ANN;
import static org.creneau.infrastructure.serialization.Samples.NOON;
import static org.creneau.infrastructure.serialization.Samples.ORDER;
import static org.creneau.infrastructure.serialization.Samples.SHOP;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
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

/// What is paid online, as the stored samples tell it.
final class OnlineSamples {
    private static final PaymentId TRY = new PaymentId("9d2e21");
    private static final PaymentId REFUND = new PaymentId("9d2e22");
    private static final Money PAID = Money.euros(1_250);
    private static final Money HALF = Money.euros(250);
    private static final Instant UNTIL = Instant.parse("2020-12-05T11:30:00Z");

    static final List<Event> ALL =
            List.of(
                    new OnlinePaymentChosen(
                            SHOP, new OnlinePayment.Offered(Taking.AT_ONCE, 30), NOON),
                    new PaymentAwaited(SHOP, ORDER, UNTIL, NOON),
                    new PaymentAwaitedAgain(SHOP, ORDER, UNTIL, NOON),
                    new PaymentAwaitedByLink(SHOP, ORDER, UNTIL, NOON),
                    new PaymentAwaitedSooner(SHOP, ORDER, UNTIL, NOON),
                    new PaymentLinkGiven(SHOP, ORDER, LinkWay.SHOWN, NOON),
                    new AwaitingEvent.PaymentAwaitedNoMore(SHOP, ORDER, NOON),
                    new LinkEvent.DepositAsked(
                            SHOP,
                            ORDER,
                            Money.euros(1_000),
                            Money.euros(5_600),
                            Money.euros(300),
                            NOON),
                    new PaymentOpened(
                            SHOP,
                            ORDER,
                            TRY,
                            "sandbox",
                            "acct_1",
                            new ServiceReference("pay_1"),
                            PAID,
                            Taking.WHEN_READY,
                            UNTIL,
                            NOON),
                    new PaymentAuthorised(SHOP, ORDER, TRY, PAID, UNTIL, NOON),
                    new PaymentCaptured(SHOP, ORDER, TRY, PAID, NOON),
                    new PaymentDeclined(SHOP, ORDER, TRY, NOON),
                    new PaymentEnded(SHOP, ORDER, TRY, NOON),
                    new RefundAsked(SHOP, ORDER, TRY, REFUND, HALF, NOON),
                    new RefundMade(SHOP, ORDER, TRY, REFUND, HALF, NOON),
                    new RefundFailed(SHOP, ORDER, TRY, REFUND, HALF, NOON),
                    new RefundRefused(SHOP, ORDER, TRY, REFUND, HALF, NOON),
                    new LateMoneyLetGo(SHOP, ORDER, NotTakenUp.NO_WINDOW, NOON),
                    new OrderTakenBackUp(
                            SHOP,
                            ORDER,
                            ANN,
                            new SlotId(SHOP, "collect", Instant.parse("2020-12-05T15:00:00Z")),
                            new SlotId(SHOP, "collect", Instant.parse("2020-12-05T16:00:00Z")),
                            NOON));

    private OnlineSamples() {}
}
