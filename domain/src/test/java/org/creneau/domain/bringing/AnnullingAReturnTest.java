package org.creneau.domain.bringing;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.InspectReturn;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.shop.Taking;
import org.creneau.domain.testing.PaidOnline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Somebody wrote down that a novel came back, and none had.
class AnnullingAReturnTest {
    private static final PaymentId ENTRY = new PaymentId("annulled");
    private static final PiecesBroughtBack ON_SHELF =
            new PiecesBroughtBack(SHOP, NOVEL, RETURN, 1, at("11:30"));

    @Test
    void whatWasPutOnTheShelfIsTakenOffAsOfThatHour() {
        given(came(), ON_SHELF).when(mistake(Optional.empty())).then(annulled(null), off());
        given(came()).when(mistake(Optional.empty())).then(annulled(null));
    }

    @Test
    void whatNeverCameIsNotLookedAt() {
        var look =
                new InspectReturn(
                        SHOP,
                        RETURN,
                        new MovementId("look"),
                        List.of(
                                new Found(
                                        new ReturnLine.Goods.Article(NOVEL),
                                        pieces(1),
                                        Verdict.DAMAGED)),
                        NOON,
                        null,
                        false);
        given(Swaps.back(Swaps.NOBODYS), annulled(null))
                .when(look)
                .refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    @Test
    void saidTwiceItIsOnce() {
        given(came(), annulled(null)).when(mistake(Optional.empty())).thenNothing();
    }

    @Test
    void onlyOfGoodsWithoutAnOrderAndOfThisShop() {
        given(placed(), handedOver("11:00"), Swaps.back(Swaps.HER_ORDER))
                .when(mistake(Optional.empty()))
                .refused(ReturnRefusal.RETURN_OF_ORDER);
        given(came())
                .when(mistake(OTHER_SHOP, Optional.empty()))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
        given().when(mistake(Optional.empty())).refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    @Test
    void whatWasTakenForItIsBackBeforeAndWhatItCountedForGoes() {
        given(opened(), novelListed(), atlasListed(), came(), sold(), counted(), Swaps.in(700))
                .when(mistake(Optional.of(Swaps.SALE)))
                .refused(ReturnRefusal.TAKEN_STILL_OUT);
        given(opened(), came(), sold(), counted(), Swaps.in(700), atlasBack())
                .when(mistake(Optional.empty()))
                .refused(ReturnRefusal.TAKEN_STILL_OUT);
        given(opened(), came(), sold(), counted(), Swaps.in(700), atlasBack())
                .when(mistake(Optional.of(Swaps.SALE)))
                .then(annulled(Swaps.SALE), reversed());
    }

    @Test
    void moneyThatWasGivenBackForItIsTakenBackFirst() {
        given(opened(), came(), sold(), counted(), Swaps.in(700), atlasBack(), inCash(1))
                .when(mistake(Optional.of(Swaps.SALE)))
                .refused(PaymentRefusal.MONEY_MOVED_ON);
    }

    /// Seven euros count for it, nine more were paid online and are on their way back, and two were given in cash.
    @Test
    void moneyThatIsOnItsWayBackHasMovedOnToo() {
        Event[] known = {
            opened(),
            came(),
            sold(),
            counted(),
            Swaps.in(700),
            new PaymentOpened(
                    SHOP,
                    Swaps.SALE,
                    TRY,
                    "test",
                    "token",
                    PaidOnline.reference(TRY),
                    Money.euros(900),
                    Taking.AT_ONCE,
                    at("10:30"),
                    at("11:40")),
            new PaymentCaptured(SHOP, Swaps.SALE, TRY, Money.euros(900), at("11:41")),
            new PaymentTaken(
                    SHOP, Swaps.SALE, TRY, Means.ONLINE, Money.euros(900), null, at("11:41")),
            atlasBack(),
            new RefundAsked(
                    SHOP, Swaps.SALE, TRY, new PaymentId("refund"), Money.euros(900), at("11:50"))
        };
        given(known).when(mistake(Optional.of(Swaps.SALE))).then(annulled(Swaps.SALE), reversed());
        given(Stream.concat(Stream.of(known), Stream.of(inCash(200))).toArray(Event[]::new))
                .when(mistake(Optional.of(Swaps.SALE)))
                .refused(PaymentRefusal.MONEY_MOVED_ON);
    }

    private static MoneyGivenBack inCash(long cents) {
        return new MoneyGivenBack(
                SHOP,
                Swaps.SALE,
                new PaymentId("cash"),
                Means.CASH,
                Money.euros(cents),
                null,
                NOON);
    }

    private static GoodsReturned came() {
        return new GoodsReturned(
                SHOP,
                RETURN,
                new Origin.Unknown(),
                List.of(new ReturnLine(NOVEL, pieces(1))),
                Fit.FOR_SALE,
                at("11:30"));
    }

    private static Event sold() {
        return Swaps.sale(1);
    }

    private static Event counted() {
        return Swaps.taken(null, 1, 700);
    }

    private static GoodsReturned atlasBack() {
        return new GoodsReturned(
                SHOP,
                new ReturnId("atlas"),
                new Origin.OfOrder(Swaps.SALE),
                List.of(new ReturnLine(ATLAS, pieces(1))),
                Fit.FOR_SALE,
                NOON);
    }

    private static AnnulReturn mistake(Optional<OrderId> sale) {
        return mistake(SHOP, sale);
    }

    private static AnnulReturn mistake(ShopId shop, Optional<OrderId> sale) {
        return new AnnulReturn(shop, RETURN, sale, Swaps.ORDERED.in(), ENTRY);
    }

    private static ReturnAnnulled annulled(@Nullable OrderId sale) {
        return new ReturnAnnulled(SHOP, RETURN, sale, NOON);
    }

    private static PiecesWrittenOff off() {
        return new PiecesWrittenOff(
                SHOP,
                NOVEL,
                new MovementId(RETURN + "-annulled-0"),
                1,
                GoneFor.MISTAKE,
                at("11:30"));
    }

    private static PaymentReversed reversed() {
        return new PaymentReversed(
                SHOP,
                Swaps.SALE,
                ENTRY,
                Swaps.ORDERED.in(),
                Means.EXCHANGE,
                Money.euros(700),
                NOON);
    }
}
