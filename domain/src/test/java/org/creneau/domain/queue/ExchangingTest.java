package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Bringing.AN_ATLAS;
import static org.creneau.domain.testing.Bringing.MIDNIGHT;
import static org.creneau.domain.testing.Bringing.MONEY;
import static org.creneau.domain.testing.Bringing.VISIT;
import static org.creneau.domain.testing.Bringing.brought;
import static org.creneau.domain.testing.Bringing.calledOff;
import static org.creneau.domain.testing.Bringing.exchange;
import static org.creneau.domain.testing.Bringing.kept;
import static org.creneau.domain.testing.Bringing.novels;
import static org.creneau.domain.testing.Bringing.place;
import static org.creneau.domain.testing.Bringing.requested;
import static org.creneau.domain.testing.Bringing.visit;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.bringing.BringingRefusal;
import org.creneau.domain.bringing.ExchangeAtCounter;
import org.creneau.domain.bringing.PaymentNotNoted;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.PaymentUnsaid;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.testing.Paid;
import org.creneau.domain.testing.PassedOn;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.junit.jupiter.api.Test;

/// Ann has two novels at 8,90 € and has paid for them. She brings one, and an atlas at 39,50 € is kept for her.
class ExchangingTest {
    private static final PaymentId OUT = new PaymentId("exchange-out");
    private static final PaymentId IN = new PaymentId("exchange-in");

    @Test
    void whatIsOwedForTheOldPaysForTheNew() {
        given(expected(exchange(1), paid(1_780)))
                .when(swap(1, 1))
                .then(back(1), kept(VISIT, "12:00"), tried(1), out(890), in(890));
    }

    @Test
    void noMoreThanTheNewCosts() {
        given(expected(cheap(), paid(1_780)))
                .when(swap(2, 1))
                .then(back(2), kept(VISIT, "12:00"), tried(1), out(500), in(500));
    }

    @Test
    void whoeverHasNotPaidHasNothingToMove() {
        given(expected(exchange(1))).when(swap(1, 1)).then(back(1), kept(VISIT, "12:00"), tried(1));
        given(expected(exchange(1), paid(1_000)))
                .when(swap(1, 1))
                .then(back(1), kept(VISIT, "12:00"), tried(1), out(110), in(110));
    }

    @Test
    void whoeverIsNotAskedIsNotChargedInFull() {
        given(expected(exchange(1)))
                .when(swap(1, 1, new SaidPaid.Unasked()))
                .refused(new PaymentUnsaid(Money.euros(1_780)));
        given(expected(exchange(1), new TillChosen(SHOP, Till.CRENEAU, at("09:00"))))
                .when(swap(1, 1, new SaidPaid.AtTill(Means.CASH, OUT, NOON)))
                .refused(new PaymentNotNoted(Money.euros(1_780)));
        given(expected(exchange(1), paid(1_780)))
                .when(swap(1, 1, new SaidPaid.Unasked()))
                .then(back(1), kept(VISIT, "12:00"), tried(1), out(890), in(890));
        given(expected(exchange(1), back(1), kept(VISIT, "11:55")))
                .when(swap(1, 1, new SaidPaid.Unasked()))
                .refused(new PaymentUnsaid(Money.euros(1_780)));
    }

    @Test
    void whatTheShopsTillTookIsWrittenFirstAndCounts() {
        var till = new SaidPaid.AtTill(Means.CASH, new PaymentId("noted"), at("11:00"));
        given(expected(exchange(1), paid(1_000)))
                .when(swap(1, 1, till))
                .then(noted(780), back(1), kept(VISIT, "12:00"), tried(1), out(890), in(890));
        given(expected(exchange(1), back(1), kept(VISIT, "11:55")))
                .when(swap(1, 1, till))
                .then(noted(1_780), tried(1), out(Means.CASH, 890), in(Means.CASH, 890));
    }

    /// What was received by a form of its own is not open any more, and was to be paid all the same.
    @Test
    void noMeansIsTooMuchForWhatNeverCame() {
        var till = new SaidPaid.AtTill(Means.CARD, new PaymentId("noted"), at("11:00"));
        given(expected(exchange(1), back(1), kept(VISIT, "11:55")))
                .when(swap(1, 1, till))
                .then(noted(Means.CARD, 1_780), tried(1), out(890), in(890));
    }

    @Test
    void whatWentBackIsNotAskedForAgain() {
        var gone = Paid.givenBack(Paid.SECOND, Means.CARD, 1_780);
        given(expected(exchange(1), paid(1_780), gone))
                .when(swap(1, 1, new SaidPaid.Unasked()))
                .then(back(1), kept(VISIT, "12:00"), tried(1));
    }

    private static PaymentTaken noted(long cents) {
        return noted(Means.CASH, cents);
    }

    private static PaymentTaken noted(Means means, long cents) {
        return new PaymentTaken(
                SHOP,
                ANNS_ORDER,
                new PaymentId("noted"),
                means,
                Money.euros(cents),
                null,
                at("11:00"));
    }

    @Test
    void whatSheLeftForItBeforeCountsFirst() {
        var deposit =
                new PaymentTaken(
                        SHOP,
                        VISIT,
                        new PaymentId("deposit"),
                        Means.CASH,
                        Money.euros(3_450),
                        null,
                        at("11:40"));
        given(expected(exchange(1), paid(1_780), deposit))
                .when(swap(1, 1))
                .then(back(1), kept(VISIT, "12:00"), tried(1), out(500), in(500));
    }

    @Test
    void theNewLeavesTheShopAndSheTheQueue() {
        given(
                        expected(
                                exchange(1),
                                paid(1_780),
                                new PiecesPromised(SHOP, ATLAS, VISIT, 1, at("11:30")),
                                arrived(1, VISIT, 1, "11:50")))
                .when(swap(1, 1))
                .then(
                        back(1),
                        kept(VISIT, "12:00"),
                        tried(1),
                        new ServedAtDoor(QUEUE, 1, VISIT, NOON),
                        new PiecesHandedOver(SHOP, ATLAS, VISIT, 1, NOON),
                        out(890),
                        in(890));
    }

    @Test
    void bothOrNothing() {
        given(expected(exchange(1), paid(1_780)))
                .when(swap(3, 1))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(expected(exchange(1), paid(1_780)))
                .when(swap(1, 2))
                .refused(OrderRefusal.MORE_THAN_PUT_ASIDE);
        given(
                        opened(),
                        placed(),
                        handedOver("11:00"),
                        place(SLOT),
                        visit(SLOT, 1),
                        requested(MONEY, novels(1, Why.DEFECT)))
                .when(swap(1, 1))
                .refused(OrderRefusal.NOT_PUT_ASIDE);
        given(expected(exchange(1), calledOff(CancelledBy.SHOP, "11:50")))
                .when(swap(1, 1))
                .refused(BringingRefusal.RETURN_CALLED_OFF);
        given(opened(), placed(), handedOver("11:00"))
                .when(swap(1, 1))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    @Test
    void theSameExchangeSentAgainIsOne() {
        Event[] done = {paid(1_780), back(1), kept(VISIT, "12:00"), tried(1), out(890), in(890)};
        given(expected(exchange(1), done)).when(swap(1, 1)).thenNothing();
    }

    @Test
    void whatWasHalfDoneOnOtherFormsIsFinishedWithItsMoney() {
        given(expected(exchange(1), paid(1_780), back(1), kept(VISIT, "11:55")))
                .when(swap(1, 1))
                .then(tried(1), out(890), in(890));
        given(expected(exchange(1), paid(1_780), tried(1)))
                .when(swap(1, 1))
                .then(back(1), kept(VISIT, "12:00"), out(890), in(890));
        given(expected(exchange(1), paid(1_780), back(1), kept(VISIT, "11:55"), tried(1)))
                .when(swap(1, 1))
                .then(out(890), in(890));
    }

    @Test
    void whatSheHasBroughtBackOfTheNewCostsNothingMore() {
        var left =
                new GoodsReturned(
                        SHOP,
                        new ReturnId("of-the-new"),
                        new Origin.OfOrder(VISIT),
                        List.of(new ReturnLine(ATLAS, pieces(1))),
                        Fit.FOR_SALE,
                        at("11:58"));
        given(expected(exchange(1), paid(1_780), tried(1), left))
                .when(swap(1, 1))
                .then(back(1), kept(VISIT, "12:00"));
    }

    @Test
    void somethingIsTakenAndNobodyMovesMoneyByHand() {
        assertThatThrownBy(
                        () ->
                                new ExchangeAtCounter(
                                        receive(1), List.of(), OUT, IN, new SaidPaid.NotPaid()))
                .isInstanceOf(MalformedValue.class);
        var entry = new Entry.Taken(Means.EXCHANGE, Money.euros(890), Optional.empty());
        assertThatThrownBy(() -> new RecordPayment(SHOP, ANNS_ORDER, IN, entry, NOON))
                .isInstanceOf(MalformedValue.class);
    }

    private static Event[] expected(OrderPlaced visit, Event... more) {
        Event[] first = {
            opened(),
            placed(),
            handedOver("11:00"),
            place(SLOT),
            visit,
            requested(AN_ATLAS, novels(1, Why.DOES_NOT_FIT))
        };
        Event[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    /// Instead of the atlas something for five euros.
    private static OrderPlaced cheap() {
        return visit(
                SLOT,
                new Terms.PutAside(MIDNIGHT),
                new OrderLine(ATLAS, "Une carte", pieces(1), Money.euros(500), BOOKS),
                brought(2));
    }

    private static PaymentTaken paid(long cents) {
        return Paid.taken(Paid.FIRST, Means.CARD, cents);
    }

    private static ExchangeAtCounter swap(int novels, int atlases) {
        return swap(novels, atlases, new SaidPaid.NotPaid());
    }

    private static ExchangeAtCounter swap(int novels, int atlases, SaidPaid paid) {
        return new ExchangeAtCounter(
                receive(novels), List.of(new BoughtLine(0, pieces(atlases))), OUT, IN, paid);
    }

    private static ReceiveReturn receive(int novels) {
        return new ReceiveReturn(
                SHOP,
                RETURN,
                ANNS_ORDER,
                VISIT,
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                Fit.FOR_SALE,
                NOON);
    }

    private static GoodsReturned back(int novels) {
        return new GoodsReturned(
                SHOP,
                RETURN,
                new Origin.OfOrder(ANNS_ORDER),
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                Fit.FOR_SALE,
                Motive.DOES_NOT_FIT,
                NOON);
    }

    private static PutAsideSettled tried(int atlases) {
        return new PutAsideSettled(
                SHOP, VISIT, List.of(new BoughtLine(0, pieces(atlases))), ShownBy.NAME, NOON);
    }

    private static MoneyGivenBack out(long cents) {
        return out(Means.CARD, cents);
    }

    private static PaymentTaken in(long cents) {
        return in(Means.CARD, cents);
    }

    private static MoneyGivenBack out(Means means, long cents) {
        return PassedOn.out(ANNS_ORDER, OUT, VISIT, share(means, cents));
    }

    private static PaymentTaken in(Means means, long cents) {
        return PassedOn.in(VISIT, IN, ANNS_ORDER, share(means, cents));
    }
}
