package org.creneau.domain.bringing;

import static org.creneau.domain.testing.Bringing.AN_ATLAS;
import static org.creneau.domain.testing.Bringing.VISIT;
import static org.creneau.domain.testing.Bringing.exchange;
import static org.creneau.domain.testing.Bringing.kept;
import static org.creneau.domain.testing.Bringing.place;
import static org.creneau.domain.testing.Bringing.requested;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.testing.Bringing;
import org.creneau.domain.testing.PassedOn;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

/// Ann had two novels of 8.90, paid for, and withdrew from both. One she brought, and it was refused; now it is taken for
/// an atlas. The other she has still, and a shop may wait for it.
class ExchangedAfterRefusalTest {
    private static final ReturnId EARLIER = new ReturnId("earlier");

    @Test
    void overTheCounterAPieceThatComesAfterItWasRefusedCountsOnce() {
        given(all(Swaps.bought(Swaps.paid(1_780)), inVain()))
                .when(Swaps.swap(1, 1))
                .then(
                        Swaps.back(Swaps.HER_ORDER),
                        Swaps.sale(1),
                        Swaps.hers(),
                        Swaps.taken(ANNS_ORDER, 1, 890),
                        Swaps.out(890),
                        Swaps.in(890));
    }

    @Test
    void soItDoesWhereItWasAnnounced() {
        given(announced())
                .when(receiving())
                .then(
                        received(),
                        kept(VISIT, "12:00"),
                        tried(),
                        PassedOn.out(ANNS_ORDER, Swaps.OUT, VISIT, share(Means.CARD, 890)),
                        PassedOn.in(VISIT, Swaps.ORDERED.in(), ANNS_ORDER, share(Means.CARD, 890)));
    }

    /// What came by a form of its own is in the books already.
    @Test
    void soItDoesWhereItCameByAFormOfItsOwn() {
        given(all(announced(), received(), kept(VISIT, "11:55")))
                .when(receiving())
                .then(
                        tried(),
                        PassedOn.out(ANNS_ORDER, Swaps.OUT, VISIT, share(Means.CARD, 890)),
                        PassedOn.in(VISIT, Swaps.ORDERED.in(), ANNS_ORDER, share(Means.CARD, 890)));
    }

    private static Event[] announced() {
        Event[] asked = {
            place(SLOT), exchange(1), requested(AN_ATLAS, Bringing.novels(1, Why.DOES_NOT_FIT))
        };
        return all(all(Swaps.bought(Swaps.paid(1_780)), inVain()), asked);
    }

    private static ExchangeAtCounter receiving() {
        var brought =
                new ReceiveReturn(SHOP, RETURN, ANNS_ORDER, VISIT, novels(1), Fit.FOR_SALE, NOON);
        return new ExchangeAtCounter(
                brought,
                List.of(new BoughtLine(0, pieces(1))),
                Swaps.OUT,
                Swaps.ORDERED.in(),
                new SaidPaid.Unasked());
    }

    private static GoodsReturned received() {
        return new GoodsReturned(
                SHOP, RETURN, Swaps.HER_ORDER, novels(1), Fit.FOR_SALE, Motive.DOES_NOT_FIT, NOON);
    }

    private static PutAsideSettled tried() {
        return new PutAsideSettled(
                SHOP, VISIT, List.of(new BoughtLine(0, pieces(1))), ShownBy.NAME, NOON);
    }

    private static Event[] inVain() {
        var look = new Found(new ReturnLine.Goods.Article(NOVEL), pieces(1), Verdict.REFUSED);
        return new Event[] {
            new WithdrawalDeclared(
                    SHOP,
                    ANNS_ORDER,
                    ANN,
                    new WithdrawalId("both"),
                    novels(2),
                    null,
                    LocalDate.of(2020, 12, 21),
                    LocalDate.of(2020, 12, 19),
                    at("11:10")),
            new GoodsReturned(
                    SHOP, EARLIER, Swaps.HER_ORDER, novels(1), Fit.TO_INSPECT, at("11:20")),
            new GoodsInspected(
                    SHOP, EARLIER, ANNS_ORDER, new MovementId("look"), List.of(look), at("11:30"))
        };
    }

    private static List<ReturnLine> novels(int pieces) {
        return List.of(new ReturnLine(NOVEL, pieces(pieces)));
    }

    private static Event[] all(Event[] first, Event... then) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(then)).toArray(Event[]::new);
    }
}
