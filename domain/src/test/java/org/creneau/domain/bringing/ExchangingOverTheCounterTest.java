package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static org.creneau.domain.testing.Town.ATLAS_PRICE;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.testing.PaidOnline;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Ann has two novels at 8,90 €, stands there with one of them, and takes an atlas at 39,50 € for it.
class ExchangingOverTheCounterTest {
    private static final PaymentId OUT = new PaymentId("out");
    private static final Origin HER_ORDER = new Origin.OfOrder(ANNS_ORDER);

    @Test
    void whatWasPaidForTheOldCountsForTheNew() {
        given(bought(paid(1_780)))
                .when(swap(1, 1))
                .then(back(HER_ORDER), taken(ANNS_ORDER, 1, 890), out(890));
        assertThat(taken(ANNS_ORDER, 1, 890).difference()).isEqualTo(Money.euros(3_060));
    }

    @Test
    void noMoreThanTheNewCosts() {
        given(bought(paid(10_000)))
                .when(swap(1, 1))
                .then(back(HER_ORDER), taken(ANNS_ORDER, 1, 3_950), out(3_950));
    }

    @Test
    void whoeverHasNotPaidPaysAllOfTheNew() {
        given(bought()).when(swap(1, 1)).then(back(HER_ORDER), taken(ANNS_ORDER, 1, 0));
        given(bought(paid(1_000)))
                .when(swap(1, 1))
                .then(back(HER_ORDER), taken(ANNS_ORDER, 1, 110), out(110));
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
                .then(back(HER_ORDER), taken(ANNS_ORDER, 1, 0));
    }

    @Test
    void whereThePurchaseIsNotFoundTheShopSaysWhatItCounts() {
        given(opened(), novelListed(), atlasListed())
                .when(swap(new Origin.Unknown(), 1, 1, Optional.of(Money.euros(700))))
                .then(back(new Origin.Unknown()), taken(null, 1, 700));
    }

    @Test
    void noMoreThanItCostsToday() {
        given(opened(), novelListed(), atlasListed())
                .when(swap(new Origin.Unknown(), 1, 1, Optional.of(NOVEL_PRICE)))
                .then(back(new Origin.Unknown()), taken(null, 1, 890));
        given(opened(), novelListed(), atlasListed())
                .when(swap(new Origin.Unknown(), 1, 1, Optional.of(Money.euros(891))))
                .refused(new CreditAbovePrice(NOVEL_PRICE));
        given(opened(), novelListed(), atlasListed())
                .when(swap(new Origin.Unknown(), 2, 1, Optional.of(Money.euros(1_781))))
                .refused(new CreditAbovePrice(Money.euros(1_780)));
        given(opened(), novelListed(), withdrawn(NOVEL), atlasListed())
                .when(swap(new Origin.Unknown(), 1, 1, Optional.of(Money.euros(1))))
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
        assertThatThrownBy(() -> swap(new Origin.Unknown(), 101, 1, Optional.of(NOVEL_PRICE)))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void whatIsTakenLeavesTheShelf() {
        given(bought(counted(3)))
                .when(swap(1, 2))
                .then(back(HER_ORDER), taken(ANNS_ORDER, 2, 0), gone(2));
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
                .when(swap(new Origin.Unknown(), 1, 1, Optional.of(new Money(700, "USD"))))
                .refused(OrderRefusal.MIXED_CURRENCIES);
    }

    /// Nothing would keep the books of what is taken, be there a difference or not.
    @Test
    void whereTheTillIsOursWhatIsTakenIsOrdered() {
        var ours = new TillChosen(SHOP, Till.CRENEAU, at("09:00"));
        given(bought(paid(1_780), ours))
                .when(swap(1, 1))
                .refused(BringingRefusal.EXCHANGE_NEEDS_AN_ORDER);
        given(opened(), novelListed(), atlasListed(), ours)
                .when(swap(new Origin.Unknown(), 1, 1, Optional.of(Money.euros(700))))
                .refused(BringingRefusal.EXCHANGE_NEEDS_AN_ORDER);
        given(bought(back(HER_ORDER), taken(ANNS_ORDER, 1, 0), ours))
                .when(swap(1, 1))
                .thenNothing();
        given(bought(ours, new TillChosen(SHOP, Till.SHOPS_OWN, at("09:10"))))
                .when(swap(1, 1))
                .then(back(HER_ORDER), taken(ANNS_ORDER, 1, 0));
    }

    @Test
    void sentAgainItIsTheSame() {
        Event[] done = bought(paid(1_780), back(HER_ORDER), taken(ANNS_ORDER, 1, 890), out(890));
        given(done).when(swap(1, 1)).thenNothing();
        given(done).when(swap(1, 2)).refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
        given(bought(back(HER_ORDER)))
                .when(swap(1, 1))
                .refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
    }

    @Test
    void theBooksSayWhatCountsWhereThereAreSome() {
        assertThatThrownBy(() -> swap(HER_ORDER, 1, 1, Optional.of(Money.euros(700))))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> swap(new Origin.Unknown(), 1, 1, Optional.empty()))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> swap(new Origin.Unknown(), 1, 1, Optional.of(Money.euros(-1))))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(
                        () ->
                                new ExchangeUnannounced(
                                        received(HER_ORDER, 1), List.of(), Optional.empty(), OUT))
                .isInstanceOf(MalformedValue.class);
    }

    private static Event[] bought(Event... more) {
        Event[] first = {opened(), atlasListed(), placed(), handedOver("11:00")};
        Event[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static ExchangeUnannounced swap(int novels, int atlases) {
        return swap(HER_ORDER, novels, atlases, Optional.empty());
    }

    private static ExchangeUnannounced swap(
            Origin origin, int novels, int atlases, Optional<Money> credit) {
        return new ExchangeUnannounced(
                received(origin, novels),
                List.of(new Wish.Other(ATLAS, pieces(atlases))),
                credit,
                OUT);
    }

    private static RecordReturn received(Origin origin, int novels) {
        return new RecordReturn(
                SHOP,
                RETURN,
                origin,
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                Fit.TO_INSPECT,
                NOON);
    }

    private static GoodsReturned back(Origin origin) {
        return new GoodsReturned(
                SHOP,
                RETURN,
                origin,
                List.of(new ReturnLine(NOVEL, pieces(1))),
                Fit.TO_INSPECT,
                NOON);
    }

    private static GoodsExchanged taken(@Nullable OrderId order, int atlases, long credit) {
        var line = new OrderLine(ATLAS, "Un atlas", pieces(atlases), ATLAS_PRICE, BOOKS);
        return new GoodsExchanged(SHOP, RETURN, order, List.of(line), Money.euros(credit), NOON);
    }

    private static PiecesWrittenOff gone(int atlases) {
        return new PiecesWrittenOff(
                SHOP, ATLAS, new MovementId(RETURN + "-0"), atlases, GoneFor.SOLD, NOON);
    }

    private static StockCounted counted(int atlases) {
        return new StockCounted(SHOP, ATLAS, atlases, at("09:00"));
    }

    private static PaymentTaken paid(long cents) {
        return new PaymentTaken(
                SHOP,
                ANNS_ORDER,
                new PaymentId("first"),
                Means.CARD,
                Money.euros(cents),
                null,
                at("11:01"));
    }

    private static MoneyGivenBack out(long cents) {
        return new MoneyGivenBack(
                SHOP, ANNS_ORDER, OUT, Means.EXCHANGE, Money.euros(cents), null, NOON);
    }
}
