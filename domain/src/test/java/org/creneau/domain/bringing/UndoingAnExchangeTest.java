package org.creneau.domain.bringing;

import static org.creneau.domain.bringing.Swaps.HER_ORDER;
import static org.creneau.domain.bringing.Swaps.SALE;
import static org.creneau.domain.bringing.Swaps.annulled;
import static org.creneau.domain.bringing.Swaps.back;
import static org.creneau.domain.bringing.Swaps.bought;
import static org.creneau.domain.bringing.Swaps.hers;
import static org.creneau.domain.bringing.Swaps.in;
import static org.creneau.domain.bringing.Swaps.noted;
import static org.creneau.domain.bringing.Swaps.out;
import static org.creneau.domain.bringing.Swaps.sale;
import static org.creneau.domain.bringing.Swaps.struckIn;
import static org.creneau.domain.bringing.Swaps.struckOut;
import static org.creneau.domain.bringing.Swaps.taken;
import static org.creneau.domain.bringing.Swaps.undone;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Verdict;
import org.junit.jupiter.api.Test;

/// Ann had two novels of 8.90; one of them was exchanged for an atlas, and never was.
class UndoingAnExchangeTest {
    private static final Optional<OrderId> HERS = Optional.of(ANNS_ORDER);
    private static final Optional<OrderId> NEW = Optional.of(SALE);
    private static final AnnulReturn MISTAKE = Swaps.mistake(HERS, NEW);
    private static final AnnulReturn NOBODYS_MISTAKE = Swaps.mistake(Optional.empty(), NEW);

    @Test
    void eachPieceAndEachCentIsWhereItWas() {
        given(Swaps.swapped(1_780, 890))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(890), struckIn(890));
    }

    @Test
    void whereNothingWasPaidNothingGoesFromOneToTheOther() {
        given(Swaps.swapped(0, 0)).when(MISTAKE).then(undone(1), annulled(ANNS_ORDER, SALE, 1));
    }

    /// Whoever had paid too little owes as much as before.
    @Test
    void whatNeverCameIsStillMissing() {
        given(Swaps.swapped(1_000, 110))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(110), struckIn(110));
    }

    @Test
    void shelvesAreAsOfTheHourOfTheExchange() {
        var novel = new PiecesBroughtBack(SHOP, NOVEL, RETURN, 1, at("11:30"));
        var atlas = new PiecesHandedOver(SHOP, ATLAS, SALE, 1, at("11:31"));
        given(Swaps.swapped(1_780, 890, novel, atlas))
                .when(MISTAKE)
                .then(
                        undone(1),
                        new PiecesBroughtBack(SHOP, ATLAS, Swaps.UNDONE, 1, at("11:31")),
                        annulled(ANNS_ORDER, SALE, 1),
                        new PiecesWrittenOff(
                                SHOP,
                                NOVEL,
                                new MovementId(RETURN + "-annulled-0"),
                                1,
                                GoneFor.MISTAKE,
                                at("11:30")),
                        struckOut(890),
                        struckIn(890));
    }

    @Test
    void whatCameBackOfTheNewIsNotBackTwice() {
        given(Swaps.swapped(1_780, 890, Swaps.atlasBack()))
                .when(MISTAKE)
                .then(annulled(ANNS_ORDER, SALE, 1), struckOut(890), struckIn(890));
    }

    @Test
    void whatWentBackToHerIsHersAlready() {
        var refused =
                new GoodsInspected(
                        SHOP,
                        RETURN,
                        ANNS_ORDER,
                        new MovementId("look"),
                        List.of(
                                new Found(
                                        new ReturnLine.Goods.Article(NOVEL),
                                        pieces(1),
                                        Verdict.REFUSED)),
                        NOON);
        given(Swaps.swapped(1_780, 890, refused))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 0), struckOut(890), struckIn(890));
    }

    @Test
    void saidTwiceItIsOnceAndTheSameExchangeIsNotMadeAgain() {
        Event[] done = Swaps.swapped(1_780, 890, undone(1), annulled(ANNS_ORDER, SALE, 1));
        given(done).when(MISTAKE).thenNothing();
        given(done).when(Swaps.swap(1, 1)).refused(ReturnRefusal.RETURN_ANNULLED);
    }

    /// Hers again, it can come back like any other.
    @Test
    void whatIsHersAgainComesBackInItsTurn() {
        Event[] done =
                Swaps.swapped(
                        1_780,
                        890,
                        undone(1),
                        annulled(ANNS_ORDER, SALE, 1),
                        struckOut(890),
                        struckIn(890));
        var both =
                new RecordReturn(
                        SHOP,
                        new ReturnId("both"),
                        HER_ORDER,
                        List.of(new ReturnLine(NOVEL, pieces(2))),
                        Fit.FOR_NOTHING,
                        NOON);
        given(done)
                .when(both)
                .then(
                        new GoodsReturned(
                                SHOP,
                                both.goods(),
                                HER_ORDER,
                                both.lines(),
                                Fit.FOR_NOTHING,
                                NOON));
        given(Swaps.swapped(1_780, 890)).when(both).refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void itsTwoOrdersAreAskedFor() {
        given(Swaps.swapped(1_780, 890))
                .when(Swaps.mistake(HERS, Optional.empty()))
                .refused(ReturnRefusal.TAKEN_STILL_OUT);
        given(Swaps.swapped(1_780, 890))
                .when(Swaps.mistake(Optional.empty(), NEW))
                .refused(ReturnRefusal.TAKEN_STILL_OUT);
    }

    /// What the old had been paid at a till that told nobody is no part of the exchange.
    @Test
    void whatWasNotedWithTheExchangeStays() {
        given(
                        bought(
                                noted(1_780),
                                back(HER_ORDER),
                                sale(1),
                                hers(),
                                taken(ANNS_ORDER, 1, 890),
                                out(890),
                                in(890)))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(890), struckIn(890));
    }

    @Test
    void withoutAPurchaseOnlyTheNewHasBooks() {
        given(Swaps.nobodysSwap(700))
                .when(NOBODYS_MISTAKE)
                .then(undone(1), annulled(null, SALE, 1), struckIn(700));
        given(Swaps.nobodysSwap(0)).when(NOBODYS_MISTAKE).then(undone(1), annulled(null, SALE, 1));
    }
}
