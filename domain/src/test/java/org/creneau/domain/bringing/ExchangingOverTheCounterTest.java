package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.bringing.Swaps.HER_ORDER;
import static org.creneau.domain.bringing.Swaps.NOBODYS;
import static org.creneau.domain.bringing.Swaps.ORDERED;
import static org.creneau.domain.bringing.Swaps.OUT;
import static org.creneau.domain.bringing.Swaps.SALE;
import static org.creneau.domain.bringing.Swaps.back;
import static org.creneau.domain.bringing.Swaps.bought;
import static org.creneau.domain.bringing.Swaps.counted;
import static org.creneau.domain.bringing.Swaps.exchange;
import static org.creneau.domain.bringing.Swaps.hers;
import static org.creneau.domain.bringing.Swaps.in;
import static org.creneau.domain.bringing.Swaps.lent;
import static org.creneau.domain.bringing.Swaps.nobodys;
import static org.creneau.domain.bringing.Swaps.noted;
import static org.creneau.domain.bringing.Swaps.out;
import static org.creneau.domain.bringing.Swaps.paid;
import static org.creneau.domain.bringing.Swaps.received;
import static org.creneau.domain.bringing.Swaps.said;
import static org.creneau.domain.bringing.Swaps.sale;
import static org.creneau.domain.bringing.Swaps.swap;
import static org.creneau.domain.bringing.Swaps.taken;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.withdrawn;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.PaymentUnsaid;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.testing.PaidOnline;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.junit.jupiter.api.Test;

/// Ann has two novels at 8,90 €, stands there with one of them, and takes an atlas at 39,50 € for it.
class ExchangingOverTheCounterTest {
    @Test
    void whatWasPaidForTheOldCountsForTheNewWhichIsAnOrderOfHers() {
        given(bought(paid(1_780)))
                .when(swap(1, 1))
                .then(
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 890),
                        out(890),
                        in(890));
        assertThat(taken(ANNS_ORDER, 1, 890).difference()).isEqualTo(Money.euros(3_060));
        assertThat(sale(1).slot().isOverCounter()).isTrue();
    }

    @Test
    void noScheduleHasWindowsLikeIt() {
        assertThatThrownBy(() -> SlotId.checkSchedule(sale(1).slot().schedule()))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void noMoreThanTheNewCosts() {
        given(bought(paid(10_000)))
                .when(swap(1, 1))
                .then(
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 3_950, 5_160),
                        out(3_950),
                        in(3_950));
    }

    @Test
    void whoeverHasNotPaidPaysAllOfTheNewOnceThatIsSaid() {
        given(bought())
                .when(swap(1, 1, new SaidPaid.Unasked()))
                .refused(new PaymentUnsaid(Money.euros(1_780)));
        given(bought())
                .when(swap(1, 1))
                .then(back(HER_ORDER), sale(1), hers(), taken(ANNS_ORDER, 1, 0));
        given(bought(paid(1_000)))
                .when(swap(1, 1))
                .then(
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 110),
                        out(110),
                        in(110));
    }

    @Test
    void whatTheShopsTillTookIsWrittenFirstAndCounts() {
        var till = new SaidPaid.AtTill(Means.CASH, new PaymentId("noted"), at("11:00"));
        given(bought(paid(1_000)))
                .when(swap(1, 1, till))
                .then(
                        noted(780),
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 890),
                        out(890),
                        in(890));
        given(bought(paid(1_780)))
                .when(swap(1, 1, till))
                .then(
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 890),
                        out(890),
                        in(890));
        given(bought())
                .when(swap(1, 1, new SaidPaid.AtTill(Means.CASH, OUT, at("08:00"))))
                .refused(PaymentRefusal.PAID_BEFORE_ORDERED);
        assertThatThrownBy(() -> new SaidPaid.AtTill(Means.CHEQUE, OUT, NOON))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void whatIsOnItsWayToHerByCardCountsForNothing() {
        var asked =
                new RefundAsked(
                        SHOP,
                        ANNS_ORDER,
                        TRY,
                        new PaymentId("refund"),
                        Money.euros(890),
                        at("11:30"));
        given(bought(PaidOnline.opened(TRY), captured(TRY, 1_780), paid(1_780), asked))
                .when(swap(1, 1))
                .then(back(HER_ORDER), sale(1), hers(), taken(ANNS_ORDER, 1, 0));
    }

    @Test
    void whereThePurchaseIsNotFoundTheShopSaysWhatItCounts() {
        given(opened(), novelListed(), atlasListed())
                .when(nobodys(1, Money.euros(700)))
                .then(back(NOBODYS), sale(1), hers(), taken(null, 1, 700), lent(700));
        given(opened(), novelListed(), atlasListed())
                .when(nobodys(1, Money.euros(0)))
                .then(back(NOBODYS), sale(1), hers(), taken(null, 1, 0));
    }

    @Test
    void noMoreThanItCostsToday() {
        given(opened(), novelListed(), atlasListed())
                .when(nobodys(1, NOVEL_PRICE))
                .then(back(NOBODYS), sale(1), hers(), taken(null, 1, 890), lent(890));
        given(opened(), novelListed(), atlasListed())
                .when(nobodys(1, Money.euros(891)))
                .refused(new CreditAbovePrice(NOVEL_PRICE));
        given(opened(), novelListed(), atlasListed())
                .when(nobodys(2, Money.euros(1_781)))
                .refused(new CreditAbovePrice(Money.euros(1_780)));
        assertThatThrownBy(() -> nobodys(101, NOVEL_PRICE)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void whatIsSoldNoMoreCountsForWhatItCostLast() {
        given(opened(), novelListed(), withdrawn(NOVEL), atlasListed())
                .when(nobodys(1, NOVEL_PRICE))
                .then(back(NOBODYS), sale(1), hers(), taken(null, 1, 890), lent(890));
        given(opened(), novelListed(), withdrawn(NOVEL), withdrawn(NOVEL), atlasListed())
                .when(nobodys(1, Money.euros(891)))
                .refused(new CreditAbovePrice(NOVEL_PRICE));
        given(opened(), atlasListed())
                .when(nobodys(1, Money.euros(0)))
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
    }

    @Test
    void whatIsTakenLeavesTheShelfWithItsOrder() {
        given(bought(counted(3)))
                .when(swap(1, 2))
                .then(
                        back(HER_ORDER),
                        sale(2),
                        new PiecesPromised(SHOP, ATLAS, SALE, 2, NOON),
                        hers(),
                        new PiecesHandedOver(SHOP, ATLAS, SALE, 2, NOON),
                        taken(ANNS_ORDER, 2, 0));
    }

    @Test
    void itComesBackInItsTurn() {
        Event[] done = bought(paid(1_780), back(HER_ORDER), sale(1), hers(), in(890));
        var again =
                new RecordReturn(
                        SHOP,
                        new ReturnId("again"),
                        new Origin.OfOrder(SALE),
                        List.of(new ReturnLine(ATLAS, pieces(1))),
                        NOON);
        given(done)
                .when(again)
                .then(
                        new GoodsReturned(
                                SHOP,
                                again.goods(),
                                again.origin(),
                                again.lines(),
                                Fit.FOR_SALE,
                                NOON));
    }

    @Test
    void whatIsKeptForOthersIsNotGivenAway() {
        var promised = new PiecesPromised(SHOP, ATLAS, new OrderId("another"), 1, at("10:00"));
        given(bought(counted(2), promised))
                .when(swap(1, 2))
                .refused(new OutOfStock(ATLAS, "Un atlas", 1));
    }

    @Test
    void bothOrNothing() {
        given(bought()).when(swap(3, 1)).refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(opened(), placed(), handedOver("11:00"))
                .when(swap(1, 1))
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
        given(opened(), atlasListed(), placed())
                .when(swap(1, 1))
                .refused(ReturnRefusal.NOT_YET_HANDED_OVER);
        given(opened(), atlasListed()).when(swap(1, 1)).refused(OrderRefusal.UNKNOWN_ORDER);
        given(opened(), novelListed(), atlasListed())
                .when(nobodys(1, new Money(700, "USD")))
                .refused(OrderRefusal.MIXED_CURRENCIES);
    }

    /// Both halves are records of ours; of goods without an order there would be one only.
    @Test
    void whereTheTillIsOursThePurchaseIsFoundFirst() {
        var ours = new TillChosen(SHOP, Till.CRENEAU, at("09:00"));
        given(bought(paid(1_780), ours))
                .when(swap(1, 1))
                .then(
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 890),
                        out(890),
                        in(890));
        given(opened(), novelListed(), atlasListed(), ours)
                .when(nobodys(1, Money.euros(700)))
                .refused(BringingRefusal.EXCHANGE_NEEDS_AN_ORDER);
    }

    @Test
    void sentAgainItIsTheSame() {
        Event[] done =
                bought(
                        paid(1_780),
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 890),
                        out(890),
                        in(890));
        given(done).when(swap(1, 1)).thenNothing();
        given(done).when(swap(1, 1, new SaidPaid.Unasked())).thenNothing();
        given(done).when(swap(1, 2)).refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
        given(bought(back(HER_ORDER)))
                .when(swap(1, 1))
                .refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
    }

    @Test
    void theBooksSayWhatCountsWhereThereAreSome() {
        assertThatThrownBy(() -> exchange(HER_ORDER, 1, 1, said(Money.euros(700))))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(
                        () -> exchange(NOBODYS, 1, 1, new Counting.ByBooks(new SaidPaid.NotPaid())))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> nobodys(1, Money.euros(-1))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(
                        () ->
                                new ExchangeUnannounced(
                                        received(HER_ORDER, 1),
                                        List.of(),
                                        new Counting.ByBooks(new SaidPaid.NotPaid()),
                                        ORDERED))
                .isInstanceOf(MalformedValue.class);
    }
}
