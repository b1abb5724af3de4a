package org.creneau.domain.payment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.AGAIN;
import static org.creneau.domain.testing.PaidOnline.PRICE;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.authorised;
import static org.creneau.domain.testing.PaidOnline.awaited;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PaidOnline.declined;
import static org.creneau.domain.testing.PaidOnline.ended;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.PaidOnline.openedAt;
import static org.creneau.domain.testing.PaidOnline.placed;
import static org.creneau.domain.testing.PaidOnline.reference;
import static org.creneau.domain.testing.PaidOnline.snapshot;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.shop.Taking;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class WhatTheServiceSaysTest {
    private static final PaymentId REFUND = new PaymentId("refund-1");

    @Test
    void moneyThatWasCapturedIsInTheBooks() {
        tried().when(told(TRY, Stage.CAPTURED, 1_780))
                .then(captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780));
    }

    @Test
    void toldTwiceOrLateItIsNothingNew() {
        Given paid = tried(captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780));
        paid.when(told(TRY, Stage.CAPTURED, 1_780)).thenNothing();
        paid.when(told(TRY, Stage.AUTHORISED, 0)).thenNothing();
        paid.when(told(TRY, Stage.OPEN, 0)).thenNothing();
        paid.when(told(TRY, Stage.DECLINED, 0)).thenNothing();
        paid.when(told(TRY, Stage.ENDED, 0)).thenNothing();
        paid.when(told(TRY, Stage.CAPTURED, 500)).thenNothing();
    }

    @Test
    void whatIsCapturedBesidesIsAnEntryOfItsOwnAndTheSameOneEachTime() {
        Given half = tried(captured(TRY, 800), taken(TRY, Means.ONLINE, 800));
        List<Event> first = half.when(told(TRY, Stage.CAPTURED, 1_780)).decision().events();
        List<Event> second = half.when(told(TRY, Stage.CAPTURED, 1_780)).decision().events();

        assertThat(first).isEqualTo(second).hasSize(2).contains(captured(TRY, 1_780));
        assertThat(first.getLast())
                .isInstanceOfSatisfying(
                        PaymentTaken.class,
                        more -> {
                            assertThat(more.amount()).isEqualTo(Money.euros(980));
                            assertThat(more.payment()).isNotEqualTo(TRY);
                        });
    }

    @Test
    void moneyThatHerBankKeepsIsNoMoneyYet() {
        tried().when(told(TRY, Stage.AUTHORISED, 0)).then(authorised(TRY));
        tried(authorised(TRY)).when(told(TRY, Stage.AUTHORISED, 0)).thenNothing();
        tried(authorised(TRY)).when(told(TRY, Stage.OPEN, 0)).thenNothing();
        tried(authorised(TRY)).when(told(TRY, Stage.DECLINED, 0)).thenNothing();
        tried(authorised(TRY)).when(told(TRY, Stage.ENDED, 0)).then(ended(TRY));
        tried(authorised(TRY))
                .when(told(TRY, Stage.CAPTURED, 1_780))
                .then(captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780));
    }

    @Test
    void anAuthorisationThatLapsedComesBackInNoNotice() {
        tried(authorised(TRY), ended(TRY)).when(told(TRY, Stage.AUTHORISED, 0)).thenNothing();
        tried(ended(TRY)).when(told(TRY, Stage.AUTHORISED, 0)).thenNothing();
    }

    @Test
    void herBankMaySayNoToOneCardAndYesToTheNext() {
        tried().when(told(TRY, Stage.DECLINED, 0)).then(declined(TRY));
        tried(declined(TRY)).when(told(TRY, Stage.DECLINED, 0)).thenNothing();
        tried(declined(TRY)).when(told(TRY, Stage.AUTHORISED, 0)).then(authorised(TRY));
        tried(declined(TRY)).when(told(TRY, Stage.ENDED, 0)).then(ended(TRY));
        tried(declined(TRY))
                .when(told(TRY, Stage.CAPTURED, 1_780))
                .then(captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780));
    }

    @Test
    void moneyThatCameAfterAllIsAFactWhateverBecameOfTheOrder() {
        tried(ended(TRY), cancelled(CancelledBy.UNPAID))
                .when(told(TRY, Stage.CAPTURED, 1_780))
                .then(captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780));
    }

    @Test
    void whoeverPaidTwiceHasPaidTwice() {
        tried(captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780), opened(AGAIN))
                .when(told(AGAIN, Stage.CAPTURED, 1_780))
                .then(captured(AGAIN, 1_780), taken(AGAIN, Means.ONLINE, 1_780));
    }

    @Test
    void aRefundThatArrivedIsInTheBooks() {
        paid().when(told(Fate.UNDERWAY)).thenNothing();
        paid().when(told(Fate.MADE)).then(made(), givenBack(REFUND, Means.ONLINE, 1_780));
        paid(made(), givenBack(REFUND, Means.ONLINE, 1_780)).when(told(Fate.MADE)).thenNothing();
        paid(made(), givenBack(REFUND, Means.ONLINE, 1_780))
                .when(told(Fate.UNDERWAY))
                .thenNothing();
    }

    @Test
    void aRefundThatFailedIsOwedAgain() {
        paid().when(told(Fate.FAILED)).then(failed());
        paid(failed()).when(told(Fate.FAILED)).thenNothing();
        paid(failed()).when(told(Fate.MADE)).thenNothing();

        Decision after =
                paid(made(), givenBack(REFUND, Means.ONLINE, 1_780))
                        .when(told(Fate.FAILED))
                        .decision();
        assertThat(after.events()).hasSize(2).contains(failed());
        assertThat(after.events().getLast())
                .isInstanceOfSatisfying(
                        PaymentReversed.class,
                        off -> {
                            assertThat(off.mistake()).isEqualTo(REFUND);
                            assertThat(off.amount()).isEqualTo(PRICE.times(-1));
                        });
    }

    @Test
    void whatTheShopGaveBackOnThePagesOfTheServiceIsInTheBooksToo() {
        var theirs =
                new Snapshot.Refund(
                        Optional.empty(), new ServiceReference("re_7"), PRICE, Fate.MADE);
        var says = snapshot(TRY, Stage.CAPTURED, 1_780, List.of(theirs));
        List<Event> events = paid().when(record(says)).decision().events();

        assertThat(events).hasSize(2).hasAtLeastOneElementOfType(RefundMade.class);
        paid(events.toArray(Event[]::new)).when(record(says)).thenNothing();
    }

    @Test
    void whatNobodyOpenedHereIsRefused() {
        given(placed()).when(told(TRY, Stage.CAPTURED, 1)).refused(PaymentRefusal.UNKNOWN_PAYMENT);
        given().when(told(TRY, Stage.CAPTURED, 1)).refused(OrderRefusal.UNKNOWN_ORDER);
        tried().when(new RecordSnapshot(OTHER_SHOP, ANNS_ORDER, snapshot(TRY, Stage.CAPTURED, 1)))
                .refused(OrderRefusal.UNKNOWN_ORDER);
        Snapshot other = snapshot(AGAIN, Stage.CAPTURED, 1);
        tried().when(
                        record(
                                new Snapshot(
                                        TRY,
                                        other.reference(),
                                        other.stage(),
                                        other.authorised(),
                                        other.captured(),
                                        other.until(),
                                        List.of())))
                .refused(PaymentRefusal.UNKNOWN_PAYMENT);
    }

    @Test
    void anotherMoneyIsNotTaken() {
        Snapshot euros = snapshot(TRY, Stage.CAPTURED, 1_780);
        tried().when(
                        record(
                                new Snapshot(
                                        TRY,
                                        euros.reference(),
                                        Stage.CAPTURED,
                                        euros.authorised(),
                                        new Money(1_780, "CHF"),
                                        Optional.empty(),
                                        List.of())))
                .refused(PaymentRefusal.OTHER_CURRENCY);
    }

    @Test
    void whatTheServiceToldIsNotStruckOutByHand() {
        var off = new Entry.Reversed(TRY);
        tried(captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780))
                .when(new RecordPayment(SHOP, ANNS_ORDER, new PaymentId("p"), off, NOON))
                .refused(PaymentRefusal.TOLD_BY_SERVICE);
    }

    @Test
    void aPageIsWrittenDownBeforeAnybodyIsSentThere() {
        given(placed(), awaited()).at("10:05").when(open(TRY)).then(openedNow(Town.at("10:05")));
        given(placed(), awaited(), opened(TRY)).at("10:05").when(open(TRY)).thenNothing();
        given(placed(), awaited(), opened(TRY), cancelled(CancelledBy.UNPAID))
                .when(open(TRY))
                .thenNothing();
    }

    @Test
    void aPageThatIsOfNoUseIsNotOpened() {
        given().when(open(TRY)).refused(OrderRefusal.UNKNOWN_ORDER);
        given(placed(), cancelled(CancelledBy.SHOP))
                .when(open(TRY))
                .refused(OnlineRefusal.NOT_TO_BE_PAID);
        given(placed(), taken(REFUND, Means.CASH, 1_780))
                .when(open(TRY))
                .refused(PaymentRefusal.BOOKS_CHANGED);
        given(placed(), opened(AGAIN), authorised(AGAIN))
                .when(open(TRY))
                .refused(OnlineRefusal.ALREADY_AUTHORISED);
        given(placed(), awaited()).when(open(TRY)).refused(OnlineRefusal.PAYMENT_TIME_OVER);
        given(placed(), opened(TRY))
                .when(
                        new RecordOpened(
                                SHOP,
                                ANNS_ORDER,
                                TRY,
                                "sandbox",
                                "librairie-account",
                                reference(AGAIN),
                                PRICE,
                                0,
                                Taking.AT_ONCE,
                                NOON))
                .refused(PaymentRefusal.PAYMENT_REPEATED_DIFFERENTLY);
    }

    private static PaymentOpened openedNow(Instant at) {
        return openedAt(TRY, at);
    }

    private static RecordOpened open(PaymentId payment) {
        return new RecordOpened(
                SHOP,
                ANNS_ORDER,
                payment,
                "sandbox",
                "librairie-account",
                reference(payment),
                PRICE,
                0,
                Taking.AT_ONCE,
                Town.at("10:30"));
    }

    private static Given tried(Event... events) {
        var all = new ArrayList<Event>(List.of(placed(), awaited(), opened(TRY)));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new));
    }

    private static Given paid(Event... events) {
        var all =
                new ArrayList<Event>(
                        List.of(captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780)));
        all.addAll(List.of(events));
        return tried(all.toArray(Event[]::new));
    }

    private static RecordSnapshot told(PaymentId payment, Stage stage, long captured) {
        return record(snapshot(payment, stage, captured));
    }

    private static RecordSnapshot told(Fate fate) {
        var refund =
                new Snapshot.Refund(Optional.of(REFUND), new ServiceReference("re_1"), PRICE, fate);
        return record(snapshot(TRY, Stage.CAPTURED, 1_780, List.of(refund)));
    }

    private static RecordSnapshot record(Snapshot snapshot) {
        return new RecordSnapshot(SHOP, ANNS_ORDER, snapshot);
    }

    private static RefundMade made() {
        return new RefundMade(SHOP, ANNS_ORDER, TRY, REFUND, PRICE, NOON);
    }

    private static RefundFailed failed() {
        return new RefundFailed(SHOP, ANNS_ORDER, TRY, REFUND, PRICE, NOON);
    }
}
