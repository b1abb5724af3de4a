package org.creneau.domain.bringing;

import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.ATLAS_PRICE;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.Arrays;
import java.util.List;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.Share;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.PassedOn;
import org.jspecify.annotations.Nullable;

/// What happens when Ann exchanges a novel for an atlas over the counter.
final class Swaps {
    static final PaymentId OUT = new PaymentId("out");
    static final Origin HER_ORDER = new Origin.OfOrder(ANNS_ORDER);
    static final Origin NOBODYS = new Origin.Unknown();
    static final OrderId SALE = new OrderId("sale");
    static final Sale ORDERED =
            new Sale(SALE, "C 7", PersonalText.of("4321"), OUT, new PaymentId("in"));

    private Swaps() {}

    static Event[] bought(Event... more) {
        Event[] first = {opened(), atlasListed(), placed(), handedOver("11:00")};
        Event[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    static ExchangeUnannounced swap(int novels, int atlases) {
        return swap(novels, atlases, new SaidPaid.NotPaid());
    }

    static ExchangeUnannounced swap(int novels, int atlases, SaidPaid paid) {
        return exchange(HER_ORDER, novels, atlases, new Counting.ByBooks(paid));
    }

    static ExchangeUnannounced nobodys(int novels, Money credit) {
        return exchange(NOBODYS, novels, 1, said(credit));
    }

    static Counting said(Money credit) {
        return new Counting.BySay(credit, placed().subject(), placed().contact());
    }

    static ExchangeUnannounced exchange(Origin origin, int novels, int atlases, Counting counting) {
        return new ExchangeUnannounced(
                received(origin, novels),
                List.of(new Wish.Other(ATLAS, pieces(atlases))),
                counting,
                ORDERED);
    }

    static RecordReturn received(Origin origin, int novels) {
        return new RecordReturn(
                SHOP,
                RETURN,
                origin,
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                Fit.TO_INSPECT,
                NOON);
    }

    static GoodsReturned back(Origin origin) {
        return new GoodsReturned(
                SHOP,
                RETURN,
                origin,
                List.of(new ReturnLine(NOVEL, pieces(1))),
                Fit.TO_INSPECT,
                NOON);
    }

    static OrderLine line(int atlases) {
        return new OrderLine(ATLAS, "Un atlas", pieces(atlases), ATLAS_PRICE, BOOKS);
    }

    static OrderPlaced sale(int atlases) {
        return new OrderPlaced(
                SHOP,
                SALE,
                ORDERED.number(),
                SlotId.overCounter(SHOP, NOON),
                placed().subject(),
                List.of(line(atlases)),
                placed().contact(),
                ORDERED.code(),
                PayAt.COUNTER,
                new Terms.Obligation(),
                NOON);
    }

    static OrderHandedOver hers() {
        return new OrderHandedOver(SHOP, SALE, ShownBy.NAME, NOON);
    }

    static GoodsExchanged taken(@Nullable OrderId order, int atlases, long credit) {
        return taken(order, atlases, credit, 0);
    }

    /// @param beyond what is to be given back, since the new costs less
    static GoodsExchanged taken(@Nullable OrderId order, int atlases, long credit, long beyond) {
        return new GoodsExchanged(
                SHOP,
                RETURN,
                order,
                SALE,
                List.of(line(atlases)),
                Money.euros(credit),
                Money.euros(beyond),
                NOON);
    }

    static StockCounted counted(int atlases) {
        return new StockCounted(SHOP, ATLAS, atlases, at("09:00"));
    }

    static PaymentTaken paid(long cents) {
        return paid("first", Means.CARD, cents, "11:01");
    }

    static PaymentTaken noted(long cents) {
        return paid("noted", Means.CASH, cents, "11:00");
    }

    static PaymentTaken paid(String id, Means means, long cents, String time) {
        return new PaymentTaken(
                SHOP, ANNS_ORDER, new PaymentId(id), means, Money.euros(cents), null, at(time));
    }

    /// By card.
    static MoneyGivenBack out(long cents) {
        return out(share(Means.CARD, cents));
    }

    static MoneyGivenBack out(Share... shares) {
        return PassedOn.out(ANNS_ORDER, OUT, SALE, shares);
    }

    /// By card.
    static PaymentTaken in(long cents) {
        return in(share(Means.CARD, cents));
    }

    static PaymentTaken in(Share... shares) {
        return PassedOn.in(SALE, ORDERED.in(), ANNS_ORDER, shares);
    }

    /// Nobody knows how it came.
    static PaymentTaken lent(long cents) {
        return new PaymentTaken(
                SHOP, SALE, ORDERED.in(), Means.EXCHANGE, Money.euros(cents), null, NOON);
    }
}
