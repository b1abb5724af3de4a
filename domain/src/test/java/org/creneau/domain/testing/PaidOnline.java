package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Stage;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;
import org.creneau.domain.shop.Taking;

/// Ann's two novels, for 17.80 €, that she orders at ten and pays online until half past ten.
public final class PaidOnline {
    public static final Money PRICE = Money.euros(1_780);
    public static final Money NONE = Money.euros(0);
    public static final PaymentId TRY = new PaymentId("try-1");
    public static final PaymentId AGAIN = new PaymentId("try-2");
    public static final OnlinePayment.Offered OFFERED =
            new OnlinePayment.Offered(Taking.AT_ONCE, 30);

    private PaidOnline() {}

    public static OnlinePaymentChosen chosen() {
        return new OnlinePaymentChosen(SHOP, OFFERED, at("08:00"));
    }

    public static PlaceOrder order(PlaceOrder.Wanted... wanted) {
        return new PlaceOrder(
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANNS_HOLD,
                ANN,
                List.of(wanted),
                CONTACT,
                CODE,
                PayAt.ONLINE);
    }

    public static PlaceOrder order() {
        return order(new PlaceOrder.Wanted.Article(NOVEL, Town.pieces(2)));
    }

    public static OrderPlaced placed(Instant at) {
        OrderPlaced placed = Happened.placed(ANNS_ORDER, SLOT, at);
        return new OrderPlaced(
                placed.shop(),
                placed.order(),
                placed.number(),
                placed.slot(),
                placed.subject(),
                placed.lines(),
                placed.contact(),
                placed.code(),
                PayAt.ONLINE,
                placed.terms(),
                at);
    }

    public static OrderPlaced placed() {
        return placed(at("10:00"));
    }

    public static PaymentAwaited awaited() {
        return awaited("10:30", at("10:00"));
    }

    public static PaymentAwaited awaited(String until, Instant at) {
        return new PaymentAwaited(SHOP, ANNS_ORDER, at(until), at);
    }

    public static ServiceReference reference(PaymentId payment) {
        return new ServiceReference("ref_" + payment.value());
    }

    public static PaymentOpened opened(PaymentId payment) {
        return openedAt(payment, at("10:01"));
    }

    public static PaymentOpened openedAt(PaymentId payment, Instant at) {
        return new PaymentOpened(
                SHOP,
                ANNS_ORDER,
                payment,
                "sandbox",
                "librairie-account",
                reference(payment),
                PRICE,
                Taking.AT_ONCE,
                at("10:30"),
                at);
    }

    public static PaymentAuthorised authorised(PaymentId payment) {
        return new PaymentAuthorised(SHOP, ANNS_ORDER, payment, PRICE, at("18:00"), NOON);
    }

    public static PaymentCaptured captured(PaymentId payment, long cents) {
        return new PaymentCaptured(SHOP, ANNS_ORDER, payment, Money.euros(cents), NOON);
    }

    public static PaymentDeclined declined(PaymentId payment) {
        return new PaymentDeclined(SHOP, ANNS_ORDER, payment, NOON);
    }

    public static PaymentEnded ended(PaymentId payment) {
        return new PaymentEnded(SHOP, ANNS_ORDER, payment, NOON);
    }

    /// Without refunds.
    public static Snapshot snapshot(PaymentId payment, Stage stage, long captured) {
        return snapshot(payment, stage, captured, List.of());
    }

    public static Snapshot snapshot(
            PaymentId payment, Stage stage, long captured, List<Snapshot.Refund> refunds) {
        boolean kept = stage == Stage.AUTHORISED;
        return new Snapshot(
                payment,
                reference(payment),
                stage,
                kept ? PRICE : NONE,
                Money.euros(captured),
                kept ? Optional.of(at("18:00")) : Optional.empty(),
                refunds);
    }
}
