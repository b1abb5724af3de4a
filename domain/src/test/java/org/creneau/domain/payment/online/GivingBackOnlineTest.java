package org.creneau.domain.payment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.agreed;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.AGAIN;
import static org.creneau.domain.testing.PaidOnline.PRICE;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.PaidOnline.placed;
import static org.creneau.domain.testing.PaidOnline.snapshot;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

class GivingBackOnlineTest {
    private static final AskRefund WANTED = new AskRefund(SHOP, ANNS_ORDER, Prompt.SHOP);
    private static final AskRefund BY_ITSELF = new AskRefund(SHOP, ANNS_ORDER, Prompt.CALLED_OFF);
    private static final PaymentId REFUND = new PaymentId("r.0.try-1");
    private static final PaymentId NEXT = new PaymentId("r.1.try-1");

    @Test
    void whatWasPaidForAnOrderThatIsCalledOffGoesBackByItself() {
        off().when(BY_ITSELF).then(asked(1_780));
        off(asked(1_780)).when(BY_ITSELF).thenNothing();
        off(asked(1_780), made(), back()).when(BY_ITSELF).thenNothing();
        paid().when(BY_ITSELF).thenNothing();
        given(placed(), cancelled(CancelledBy.SHOPPER)).when(BY_ITSELF).thenNothing();
    }

    @Test
    void whatFailedIsAskedForAgainByTheShopOnly() {
        off(asked(1_780), failed()).when(BY_ITSELF).thenNothing();
        off(asked(1_780), refused()).when(BY_ITSELF).thenNothing();
        off(asked(1_780), failed()).when(WANTED).then(asked(TRY, NEXT, 1_780));
        off(asked(1_780), refused()).when(WANTED).then(asked(TRY, NEXT, 1_780));
    }

    @Test
    void twoTapsAreOneRefund() {
        off().when(WANTED).then(asked(1_780));
        off(asked(1_780)).when(WANTED).thenNothing();
    }

    @Test
    void anotherSumThanWasSeenDoesNotGoBack() {
        off().when(seen(1_780)).then(asked(1_780));
        off().when(seen(890)).refused(new RefundChanged(Money.euros(1_780)));
        off().when(seen(2_000)).refused(new RefundChanged(Money.euros(1_780)));
        off(asked(1_780)).when(seen(890)).thenNothing();
        off(asked(1_780), failed()).when(seen(890)).refused(new RefundChanged(Money.euros(1_780)));
        paid().when(seen(890)).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    private static AskRefund seen(long cents) {
        Optional<Money> seen = Optional.of(Money.euros(cents));
        return new AskRefund(SHOP, ANNS_ORDER, Prompt.SHOP, List.of(), seen);
    }

    @Test
    void whereNothingIsOwedNothingGoesBack() {
        paid().when(WANTED).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        off(asked(1_780), made(), back()).when(WANTED).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        given().when(WANTED).refused(OrderRefusal.UNKNOWN_ORDER);
        off().when(new AskRefund(OTHER_SHOP, ANNS_ORDER, Prompt.SHOP))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void goodsThatCameBackAreWorthWhatTheyCost() {
        paid(handedOver("10:30"), broughtBack()).when(WANTED).then(asked(890));
        paid(handedOver("10:30"), broughtBack()).when(BY_ITSELF).thenNothing();
    }

    @Test
    void noMoreGoesBackByCardThanCameByIt() {
        given(
                        placed(),
                        opened(TRY),
                        captured(TRY, 780),
                        taken(TRY, Means.ONLINE, 780),
                        taken(FIRST, Means.CASH, 1_000),
                        cancelled(CancelledBy.SHOP))
                .when(WANTED)
                .then(asked(780));
        given(placed(), taken(FIRST, Means.CASH, 1_780), cancelled(CancelledBy.SHOP))
                .when(WANTED)
                .refused(OnlineRefusal.NOTHING_LEFT_ONLINE);
    }

    @Test
    void whatLeftTheTillDoesNotGoBackByCard() {
        off(givenBack(FIRST, Means.CASH, 1_000)).when(WANTED).then(asked(780));
        off(givenBack(FIRST, Means.CASH, 1_780))
                .when(WANTED)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    @Test
    void whatIsOnItsWayDoesNotLeaveTheTill() {
        off(asked(1_780)).when(cash(1)).refused(OnlineRefusal.REFUND_UNDERWAY);
        off(asked(780)).when(cash(1_001)).refused(OnlineRefusal.REFUND_UNDERWAY);
        off(asked(780)).when(cash(1_000)).then(agreed(FIRST, Means.CASH, 1_000));
        off(asked(1_780), failed()).when(cash(1_780)).then(agreed(FIRST, Means.CASH, 1_780));
        off().when(cash(1_780)).then(agreed(FIRST, Means.CASH, 1_780));
    }

    @Test
    void whatWasPaidTwiceGoesBackTheWayItCameLast() {
        Given twice =
                paid(opened(AGAIN), captured(AGAIN, 1_780), taken(AGAIN, Means.ONLINE, 1_780));
        twice.when(WANTED).then(asked(AGAIN, new PaymentId("r.0.try-2"), 1_780));
        paid(
                        opened(AGAIN),
                        captured(AGAIN, 1_780),
                        taken(AGAIN, Means.ONLINE, 1_780),
                        cancelled(CancelledBy.SHOP))
                .when(WANTED)
                .then(asked(AGAIN, new PaymentId("r.0.try-2"), 1_780), asked(1_780));
    }

    @Test
    void anIdIsNeverTooLong() {
        var longest = new PaymentId("x".repeat(64));
        var events =
                given(
                                placed(),
                                opened(longest),
                                captured(longest, 1_780),
                                taken(longest, Means.ONLINE, 1_780),
                                cancelled(CancelledBy.SHOP))
                        .when(WANTED)
                        .decision()
                        .events();
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        RefundAsked.class, one -> assertThat(one.refund().value()).hasSize(64));
    }

    @Test
    void whatTheServiceRefusedIsOwedAgain() {
        off(asked(1_780)).when(no(List.of())).then(refused());
        off(asked(1_780), refused()).when(no(List.of())).thenNothing();
        off(asked(1_780), made(), back()).when(no(List.of())).thenNothing();
        off().when(no(List.of())).thenNothing();
    }

    @Test
    void whatTheServiceHasAllTheSameIsNotRefused() {
        off(asked(1_780)).when(no(List.of(theirs(Fate.UNDERWAY)))).thenNothing();
        off(asked(1_780), refused())
                .when(
                        new RecordSnapshot(
                                SHOP,
                                ANNS_ORDER,
                                snapshot(TRY, Stage.CAPTURED, 1_780, List.of(theirs(Fate.MADE)))))
                .then(made(), back());
    }

    @Test
    void whatNobodyOpenedHereIsNotRefusedEither() {
        given(placed()).when(no(List.of())).refused(PaymentRefusal.UNKNOWN_PAYMENT);
        off(asked(1_780))
                .when(
                        new RecordRefundRefused(
                                OTHER_SHOP,
                                ANNS_ORDER,
                                REFUND,
                                snapshot(TRY, Stage.CAPTURED, 1_780)))
                .refused(PaymentRefusal.UNKNOWN_PAYMENT);
    }

    private static Snapshot.Refund theirs(Fate fate) {
        return new Snapshot.Refund(Optional.of(REFUND), new ServiceReference("re_1"), PRICE, fate);
    }

    private static RecordRefundRefused no(List<Snapshot.Refund> refunds) {
        return new RecordRefundRefused(
                SHOP, ANNS_ORDER, REFUND, snapshot(TRY, Stage.CAPTURED, 1_780, refunds));
    }

    private static RecordPayment cash(long cents) {
        var entry = new Entry.GivenBack(Means.CASH, Money.euros(cents), Optional.empty());
        return new RecordPayment(
                SHOP, ANNS_ORDER, FIRST, entry, NOON, Optional.empty(), Set.of(Doubt.OTHER_MEANS));
    }

    private static GoodsReturned broughtBack() {
        var novel = new ReturnLine(new ReturnLine.Goods.Article(NOVEL), new Quantity(1));
        return new GoodsReturned(
                SHOP,
                new ReturnId("back-1"),
                new Origin.OfOrder(ANNS_ORDER),
                List.of(novel),
                Fit.FOR_SALE,
                NOON);
    }

    private static RefundAsked asked(long cents) {
        return asked(TRY, REFUND, cents);
    }

    private static RefundAsked asked(PaymentId payment, PaymentId refund, long cents) {
        return new RefundAsked(SHOP, ANNS_ORDER, payment, refund, Money.euros(cents), NOON);
    }

    private static RefundMade made() {
        return new RefundMade(SHOP, ANNS_ORDER, TRY, REFUND, PRICE, NOON);
    }

    private static Event back() {
        return givenBack(REFUND, Means.ONLINE, 1_780);
    }

    private static RefundFailed failed() {
        return new RefundFailed(SHOP, ANNS_ORDER, TRY, REFUND, PRICE, NOON);
    }

    private static RefundRefused refused() {
        return new RefundRefused(SHOP, ANNS_ORDER, TRY, REFUND, PRICE, NOON);
    }

    private static Given off(Event... events) {
        var all = new ArrayList<Event>(List.of(cancelled(CancelledBy.SHOP)));
        all.addAll(List.of(events));
        return paid(all.toArray(Event[]::new));
    }

    private static Given paid(Event... events) {
        var all =
                new ArrayList<Event>(
                        List.of(
                                placed(),
                                opened(TRY),
                                captured(TRY, 1_780),
                                taken(TRY, Means.ONLINE, 1_780)));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new));
    }
}
