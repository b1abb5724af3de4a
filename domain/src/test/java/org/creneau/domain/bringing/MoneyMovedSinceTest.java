package org.creneau.domain.bringing;

import static org.creneau.domain.bringing.Swaps.HER_ORDER;
import static org.creneau.domain.bringing.Swaps.SALE;
import static org.creneau.domain.bringing.Swaps.annulled;
import static org.creneau.domain.bringing.Swaps.back;
import static org.creneau.domain.bringing.Swaps.bought;
import static org.creneau.domain.bringing.Swaps.hers;
import static org.creneau.domain.bringing.Swaps.in;
import static org.creneau.domain.bringing.Swaps.out;
import static org.creneau.domain.bringing.Swaps.paid;
import static org.creneau.domain.bringing.Swaps.sale;
import static org.creneau.domain.bringing.Swaps.struckIn;
import static org.creneau.domain.bringing.Swaps.struckOut;
import static org.creneau.domain.bringing.Swaps.taken;
import static org.creneau.domain.bringing.Swaps.undone;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.shop.Taking;
import org.creneau.domain.testing.PaidOnline;
import org.creneau.domain.testing.PassedOn;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

/// Money of an exchange that has left one of its two orders is named before the exchange is undone.
class MoneyMovedSinceTest {
    private static final OrderId LAST = new OrderId("last");
    private static final Optional<OrderId> NEW = Optional.of(SALE);
    private static final AnnulReturn MISTAKE = Swaps.mistake(Optional.of(ANNS_ORDER), NEW);
    private static final AnnulReturn NOBODYS_MISTAKE = Swaps.mistake(Optional.empty(), NEW);

    @Test
    void moneyThatWasGivenBackOfTheNewIsNamed() {
        given(Swaps.swapped(1_780, 890, gaveBack("cash", SALE, Means.CASH, 1)))
                .when(MISTAKE)
                .refused(moved(SALE, "C 7", Means.CASH, 1));
        given(
                        Swaps.swapped(
                                1_780,
                                890,
                                gaveBack("cash", SALE, Means.CASH, 1),
                                struck("cash", SALE, 1)))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(890), struckIn(890));
    }

    @Test
    void whatSheHadPaidBesideIsOwedToHerAndNoHindrance() {
        var beside =
                new PaymentTaken(
                        SHOP,
                        SALE,
                        new PaymentId("beside"),
                        Means.CARD,
                        Money.euros(910),
                        null,
                        NOON);
        given(Swaps.swapped(1_780, 890, beside, gaveBack("cash", SALE, Means.CASH, 900)))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(890), struckIn(890));
    }

    /// The new was cheaper, and the rest was given back from the old.
    @Test
    void moneyThatWasGivenBackOfTheOldIsNamed() {
        given(Swaps.swapped(1_780, 500, gaveBack("rest", ANNS_ORDER, Means.CARD, 390)))
                .when(MISTAKE)
                .refused(moved(ANNS_ORDER, placed().number(), Means.CARD, 390));
        given(
                        Swaps.swapped(
                                1_780,
                                500,
                                gaveBack("rest", ANNS_ORDER, Means.CARD, 390),
                                paid("again", Means.CASH, 390, "11:59")))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(500), struckIn(500));
    }

    @Test
    void moneyThatWasGivenBackBeforeIsNobodysBusiness() {
        given(
                        bought(
                                paid(1_780),
                                gaveBack("kindness", ANNS_ORDER, Means.CASH, 100),
                                back(HER_ORDER),
                                sale(1),
                                hers(),
                                taken(ANNS_ORDER, 1, 790),
                                out(790),
                                in(790)))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(790), struckIn(790));
    }

    /// It is not owed by her once it is refused again: the refusal that was before the exchange stands.
    @Test
    void whatSheWithdrewFromAndWasRefusedBeforeIsNotMissing() {
        var rest = gaveBack("rest", ANNS_ORDER, Means.CARD, 390);
        given(refusedThenSwapped(rest))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(500), struckIn(500));
        given(refusedThenSwapped(rest, gaveBack("more", ANNS_ORDER, Means.CASH, 500)))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(500), struckIn(500));
        given(refusedThenSwapped(rest, gaveBack("more", ANNS_ORDER, Means.CASH, 501)))
                .when(MISTAKE)
                .refused(moved(ANNS_ORDER, placed().number(), Means.CASH, 501));
    }

    private static Event[] refusedThenSwapped(Event... more) {
        Stream<Event> before =
                Stream.of(paid(1_780), withdrawn(), brought("first"), refused("first"));
        Stream<Event> swap =
                Stream.of(back(HER_ORDER), sale(1), hers(), taken(ANNS_ORDER, 1, 500), out(500));
        return bought(
                Stream.of(before, swap, Stream.of(in(500)), Stream.of(more))
                        .flatMap(each -> each)
                        .toArray(Event[]::new));
    }

    private static WithdrawalDeclared withdrawn() {
        return new WithdrawalDeclared(
                SHOP,
                ANNS_ORDER,
                placed().subject(),
                new WithdrawalId("withdrawal-1"),
                List.of(new ReturnLine(NOVEL, pieces(1))),
                null,
                LocalDate.of(2020, 12, 21),
                LocalDate.of(2020, 12, 19),
                at("11:10"));
    }

    private static GoodsReturned brought(String goods) {
        return new GoodsReturned(
                SHOP,
                new ReturnId(goods),
                HER_ORDER,
                List.of(new ReturnLine(NOVEL, pieces(1))),
                Fit.TO_INSPECT,
                at("11:15"));
    }

    private static GoodsInspected refused(String goods) {
        var novel = new ReturnLine.Goods.Article(NOVEL);
        return new GoodsInspected(
                SHOP,
                new ReturnId(goods),
                ANNS_ORDER,
                new MovementId("look-1"),
                List.of(new Found(novel, pieces(1), Verdict.REFUSED)),
                at("11:20"));
    }

    @Test
    void whatWentOnToAnotherExchangeIsTakenBackThereFirst() {
        given(
                        Swaps.swapped(
                                1_780,
                                890,
                                Swaps.atlasBack(),
                                PassedOn.out(
                                        SALE, new PaymentId("on"), LAST, share(Means.CARD, 890)),
                                new GoodsExchanged(
                                        SHOP,
                                        new ReturnId("atlas"),
                                        SALE,
                                        LAST,
                                        List.of(Swaps.line(1)),
                                        Money.euros(890),
                                        null,
                                        NOON)))
                .when(MISTAKE)
                .refused(
                        new MoneyMovedSince(
                                SHOP,
                                SALE,
                                "C 7",
                                Means.EXCHANGE,
                                Money.euros(890),
                                Optional.of(new ReturnId("atlas"))));
    }

    /// Seven euros count for it, nine more were paid online and are on their way back, and two were given in cash.
    @Test
    void moneyThatIsOnItsWayBackHasMovedOnToo() {
        Event[] known = Swaps.nobodysSwap(700, online());
        given(known).when(NOBODYS_MISTAKE).then(undone(1), annulled(null, SALE, 1), struckIn(700));
        given(Swaps.nobodysSwap(700, more(online(), gaveBack("cash", SALE, Means.CASH, 200))))
                .when(NOBODYS_MISTAKE)
                .refused(moved(SALE, "C 7", Means.CASH, 200));
        given(Swaps.nobodysSwap(700, more(online(), refund("more", 100))))
                .when(NOBODYS_MISTAKE)
                .refused(moved(SALE, "C 7", Means.ONLINE, 1_000));
    }

    private static Event[] more(Event[] all, Event one) {
        return Stream.concat(Stream.of(all), Stream.of(one)).toArray(Event[]::new);
    }

    private static Event[] online() {
        return new Event[] {
            new PaymentOpened(
                    SHOP,
                    SALE,
                    TRY,
                    "test",
                    "token",
                    PaidOnline.reference(TRY),
                    Money.euros(900),
                    Taking.AT_ONCE,
                    at("10:30"),
                    at("11:40")),
            new PaymentCaptured(SHOP, SALE, TRY, Money.euros(900), at("11:41")),
            new PaymentTaken(SHOP, SALE, TRY, Means.ONLINE, Money.euros(900), null, at("11:41")),
            refund("refund", 900)
        };
    }

    private static RefundAsked refund(String id, long cents) {
        return new RefundAsked(SHOP, SALE, TRY, new PaymentId(id), Money.euros(cents), at("11:50"));
    }

    private static MoneyGivenBack gaveBack(String id, OrderId order, Means means, long cents) {
        return new MoneyGivenBack(
                SHOP, order, new PaymentId(id), means, Money.euros(cents), null, NOON);
    }

    private static PaymentReversed struck(String id, OrderId order, long cents) {
        return new PaymentReversed(
                SHOP,
                order,
                new PaymentId(id + "-off"),
                new PaymentId(id),
                Means.CASH,
                Money.euros(-cents),
                NOON);
    }

    private static MoneyMovedSince moved(OrderId order, String number, Means means, long cents) {
        return new MoneyMovedSince(
                SHOP, order, number, means, Money.euros(cents), Optional.empty());
    }
}
