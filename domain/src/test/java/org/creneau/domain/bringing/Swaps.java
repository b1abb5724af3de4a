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
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.Share;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
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

    static final PaymentId OUT_OFF = new PaymentId("out-off");
    static final PaymentId IN_OFF = new PaymentId("in-off");
    static final ReturnId UNDONE = new ReturnId(RETURN + "-undone");

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

    static AnnulReturn mistake(Optional<OrderId> order, Optional<OrderId> sale) {
        return mistake(SHOP, order, sale);
    }

    static AnnulReturn mistake(ShopId shop, Optional<OrderId> order, Optional<OrderId> sale) {
        return new AnnulReturn(shop, RETURN, order, sale, OUT, ORDERED.in(), OUT_OFF, IN_OFF);
    }

    static ReturnAnnulled annulled(@Nullable OrderId order, @Nullable OrderId sale, int novels) {
        List<ReturnLine> lines =
                novels == 0 ? List.of() : List.of(new ReturnLine(NOVEL, pieces(novels)));
        return new ReturnAnnulled(SHOP, RETURN, order, sale, lines, NOON);
    }

    /// What was taken is back with the same decision.
    static GoodsReturned undone(int atlases) {
        return new GoodsReturned(
                SHOP,
                UNDONE,
                new Origin.OfOrder(SALE),
                List.of(new ReturnLine(ATLAS, pieces(atlases))),
                Fit.FOR_SALE,
                NOON);
    }

    static PaymentReversed struckOut(long cents) {
        return new PaymentReversed(
                SHOP, ANNS_ORDER, OUT_OFF, OUT, Means.EXCHANGE, Money.euros(-cents), NOON);
    }

    static PaymentReversed struckIn(long cents) {
        return new PaymentReversed(
                SHOP, SALE, IN_OFF, ORDERED.in(), Means.EXCHANGE, Money.euros(cents), NOON);
    }

    static Event[] swapped(long paid, long credit, Event... more) {
        Stream<Event> first = paid > 0 ? Stream.of(paid(paid)) : Stream.empty();
        Stream<Event> goods =
                Stream.of(back(HER_ORDER), sale(1), hers(), taken(ANNS_ORDER, 1, credit));
        Stream<Event> money = credit > 0 ? Stream.of(out(credit), in(credit)) : Stream.empty();
        return bought(
                Stream.of(first, goods, money, Stream.of(more))
                        .flatMap(each -> each)
                        .toArray(Event[]::new));
    }

    static Event[] nobodysSwap(long credit, Event... more) {
        Stream<Event> goods =
                Stream.of(opened(), back(NOBODYS), sale(1), hers(), taken(null, 1, credit));
        Stream<Event> money = credit > 0 ? Stream.of(in(credit)) : Stream.empty();
        return Stream.of(goods, money, Stream.of(more)).flatMap(each -> each).toArray(Event[]::new);
    }

    static GoodsReturned atlasBack() {
        return new GoodsReturned(
                SHOP,
                new ReturnId("atlas"),
                new Origin.OfOrder(SALE),
                List.of(new ReturnLine(ATLAS, pieces(1))),
                Fit.FOR_SALE,
                NOON);
    }
}
