package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.bringing.Swaps.HER_ORDER;
import static org.creneau.domain.bringing.Swaps.SALE;
import static org.creneau.domain.bringing.Swaps.back;
import static org.creneau.domain.bringing.Swaps.bought;
import static org.creneau.domain.bringing.Swaps.hers;
import static org.creneau.domain.bringing.Swaps.in;
import static org.creneau.domain.bringing.Swaps.lent;
import static org.creneau.domain.bringing.Swaps.line;
import static org.creneau.domain.bringing.Swaps.out;
import static org.creneau.domain.bringing.Swaps.paid;
import static org.creneau.domain.bringing.Swaps.sale;
import static org.creneau.domain.bringing.Swaps.swap;
import static org.creneau.domain.bringing.Swaps.taken;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.ATLAS_PRICE;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.InDoubt;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.PaidOnline;
import org.creneau.domain.testing.PassedOn;
import org.junit.jupiter.api.Test;

/// Ann exchanges a novel at 8,90 € for an atlas at 39,50 €. What she had paid the novel by is what the atlas is paid by.
class HowAnExchangeWasPaidTest {
    private static final OrderId LAST = new OrderId("last");
    private static final PaymentId LENT = new PaymentId("lent");
    private static final PaymentId BORROWED = new PaymentId("borrowed");
    private static final ReturnId AGAIN = new ReturnId("again");
    private static final List<ReturnLine> STAINED = List.of(new ReturnLine(ATLAS, pieces(1)));

    @Test
    void whatPassesOnSaysHowItHadCome() {
        given(
                        bought(
                                paid("card", Means.CARD, 500, "11:01"),
                                paid("cash", Means.CASH, 1_280, "11:01")))
                .when(swap(1, 1))
                .then(
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 890),
                        out(share(Means.CARD, 500), share(Means.CASH, 390)),
                        in(share(Means.CARD, 500), share(Means.CASH, 390)));
    }

    @Test
    void whatIsNotedWithItToo() {
        given(bought())
                .when(
                        swap(
                                1,
                                1,
                                new SaidPaid.AtTill(
                                        Means.CASH, new PaymentId("noted"), at("11:00"))))
                .then(
                        paid("noted", Means.CASH, 1_780, "11:00"),
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 890),
                        out(share(Means.CASH, 890)),
                        in(share(Means.CASH, 890)));
    }

    /// What is left in the books of the old goes back by itself.
    @Test
    void whatCameOnlineIsCarriedLastAndNotWhatIsOnItsWayBack() {
        var asked =
                new RefundAsked(
                        SHOP,
                        ANNS_ORDER,
                        TRY,
                        new PaymentId("refund"),
                        Money.euros(500),
                        at("11:30"));
        given(
                        bought(
                                PaidOnline.opened(TRY),
                                captured(TRY, 1_780),
                                paid("online", Means.ONLINE, 1_780, "11:01"),
                                paid("cash", Means.CASH, 500, "11:02"),
                                asked))
                .when(swap(1, 1))
                .then(
                        back(HER_ORDER),
                        sale(1),
                        hers(),
                        taken(ANNS_ORDER, 1, 890),
                        out(share(Means.CASH, 500), share(Means.ONLINE, 390)),
                        in(share(Means.CASH, 500), share(Means.ONLINE, 390)));
    }

    @Test
    void itGoesBackTheWayItCameAndAnotherMeansIsAsked() {
        Event[] hers = taking(in(share(Means.CARD, 500), share(Means.CASH, 390)));
        given(hers).when(givenBack(SALE, Means.CARD, 500)).then(gaveBack(SALE, Means.CARD, 500));
        given(hers).when(givenBack(SALE, Means.CASH, 390)).then(gaveBack(SALE, Means.CASH, 390));
        given(hers)
                .when(givenBack(SALE, Means.CASH, 391))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Optional.of(Money.euros(390))));
        given(hers)
                .when(givenBack(SALE, Means.TRANSFER, 1))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Optional.of(Money.euros(0))));
    }

    @Test
    void whatNoBooksLentGoesBackByAnyMeans() {
        given(taking(lent(890)))
                .when(givenBack(SALE, Means.CASH, 890))
                .then(gaveBack(SALE, Means.CASH, 890));
    }

    /// By card, at the terminal: the service knows nothing of the new order.
    @Test
    void whatHadComeOnlineGoesBackByCard() {
        Event[] hers = taking(in(share(Means.ONLINE, 890)));
        given(hers).when(givenBack(SALE, Means.CARD, 890)).then(gaveBack(SALE, Means.CARD, 890));
        given(hers)
                .when(givenBack(SALE, Means.CASH, 1))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Optional.of(Money.euros(0))));
    }

    @Test
    void whatPassedOnIsNotLeftInTheBooksOfTheOld() {
        Event[] old =
                bought(
                        paid("card", Means.CARD, 890, "11:01"),
                        paid("cash", Means.CASH, 890, "11:01"),
                        back(HER_ORDER),
                        out(share(Means.CARD, 890)));
        given(old)
                .when(givenBack(ANNS_ORDER, Means.CARD, 1))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Optional.of(Money.euros(0))));
        given(old)
                .when(givenBack(ANNS_ORDER, Means.CASH, 890))
                .then(gaveBack(ANNS_ORDER, Means.CASH, 890));
    }

    @Test
    void oneExchangeAfterTheOtherKeepsIt() {
        given(taking(in(share(Means.CASH, 890)), paidFor(SALE, "more", Means.VOUCHER, 3_060)))
                .when(again())
                .then(chained(share(Means.CASH, 890), share(Means.VOUCHER, 3_060)));
        given(taking(lent(890), paidFor(SALE, "more", Means.VOUCHER, 3_060)))
                .when(again())
                .then(
                        chained(
                                half(PassedOn.out(SALE, LENT, LAST, share(Means.VOUCHER, 3_060))),
                                half(
                                        PassedOn.in(
                                                LAST,
                                                BORROWED,
                                                SALE,
                                                share(Means.VOUCHER, 3_060)))));
    }

    @Test
    void anExchangeIsNoMeansThatMoneyCameBy() {
        assertThatThrownBy(() -> new Share(Means.EXCHANGE, Money.euros(1)))
                .isInstanceOf(MalformedValue.class);
    }

    /// She took the atlas for what these entries say.
    private static Event[] taking(Event... entries) {
        return Stream.concat(
                        Stream.of(opened(), atlasListed(), sale(1), hers()), Stream.of(entries))
                .toArray(Event[]::new);
    }

    private static PaymentTaken paidFor(OrderId order, String id, Means means, long cents) {
        return new PaymentTaken(
                SHOP, order, new PaymentId(id), means, Money.euros(cents), null, NOON);
    }

    private static RecordPayment givenBack(OrderId order, Means means, long cents) {
        return new RecordPayment(
                SHOP,
                order,
                new PaymentId("back"),
                new Entry.GivenBack(means, Money.euros(cents), Optional.empty()),
                NOON);
    }

    private static MoneyGivenBack gaveBack(OrderId order, Means means, long cents) {
        return new MoneyGivenBack(
                SHOP, order, new PaymentId("back"), means, Money.euros(cents), null, NOON);
    }

    /// The atlas has a stain: she takes another one for it.
    private static ExchangeUnannounced again() {
        return new ExchangeUnannounced(
                new RecordReturn(
                        SHOP, AGAIN, new Origin.OfOrder(SALE), STAINED, Fit.TO_INSPECT, NOON),
                List.of(new Wish.Other(ATLAS, pieces(1))),
                new Counting.ByBooks(new SaidPaid.Unasked()),
                new Sale(LAST, "C 8", PersonalText.of("4321"), LENT, BORROWED));
    }

    /// All of the atlas, of which no share says the rest.
    private static MoneyGivenBack half(MoneyGivenBack out) {
        return new MoneyGivenBack(
                SHOP,
                out.order(),
                out.payment(),
                out.means(),
                ATLAS_PRICE,
                null,
                false,
                out.carried(),
                NOON);
    }

    private static PaymentTaken half(PaymentTaken in) {
        return new PaymentTaken(
                SHOP, in.order(), in.payment(), in.means(), ATLAS_PRICE, null, in.carried(), NOON);
    }

    private static Event[] chained(Share... shares) {
        return chained(
                PassedOn.out(SALE, LENT, LAST, shares), PassedOn.in(LAST, BORROWED, SALE, shares));
    }

    private static Event[] chained(MoneyGivenBack out, PaymentTaken in) {
        return new Event[] {
            new GoodsReturned(SHOP, AGAIN, new Origin.OfOrder(SALE), STAINED, Fit.TO_INSPECT, NOON),
            ofLast(sale(1)),
            new OrderHandedOver(SHOP, LAST, ShownBy.NAME, NOON),
            new GoodsExchanged(
                    SHOP, AGAIN, SALE, LAST, List.of(line(1)), ATLAS_PRICE, Money.euros(0), NOON),
            out,
            in
        };
    }

    private static OrderPlaced ofLast(OrderPlaced like) {
        return new OrderPlaced(
                like.shop(),
                LAST,
                "C 8",
                like.slot(),
                like.subject(),
                like.lines(),
                like.contact(),
                like.code(),
                like.payAt(),
                like.terms(),
                like.at());
    }
}
