package org.creneau.domain.bringing;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.InspectReturn;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Verdict;
import org.junit.jupiter.api.Test;

/// Somebody wrote down that a novel came back, and none had.
class AnnullingAReturnTest {
    private static final PiecesBroughtBack ON_SHELF =
            new PiecesBroughtBack(SHOP, NOVEL, RETURN, 1, at("11:30"));

    @Test
    void whatWasPutOnTheShelfIsTakenOffAsOfThatHour() {
        given(came(), ON_SHELF)
                .when(Swaps.mistake(Optional.empty(), Optional.empty()))
                .then(annulled(), off());
        given(came()).when(Swaps.mistake(Optional.empty(), Optional.empty())).then(annulled());
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
        given(Swaps.back(Swaps.NOBODYS), annulled())
                .when(look)
                .refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    @Test
    void saidTwiceItIsOnce() {
        given(came(), annulled())
                .when(Swaps.mistake(Optional.empty(), Optional.empty()))
                .thenNothing();
    }

    @Test
    void onlyOfGoodsWithoutAnOrderAndOfThisShop() {
        given(placed(), handedOver("11:00"), Swaps.back(Swaps.HER_ORDER))
                .when(Swaps.mistake(Optional.empty(), Optional.empty()))
                .refused(ReturnRefusal.RETURN_OF_ORDER);
        given(came())
                .when(Swaps.mistake(OTHER_SHOP, Optional.empty(), Optional.empty()))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
        given().when(Swaps.mistake(Optional.empty(), Optional.empty()))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    /// Whoever brings it after all brings it anew.
    @Test
    void theSameReturnIsNotRecordedAfterThat() {
        given(came(), annulled())
                .when(Swaps.received(Swaps.NOBODYS, 1))
                .refused(ReturnRefusal.RETURN_ANNULLED);
        given(came(), annulled())
                .when(Swaps.nobodys(1, Money.euros(1)))
                .refused(ReturnRefusal.RETURN_ANNULLED);
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

    private static ReturnAnnulled annulled() {
        return Swaps.annulled(null, null, 1);
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
}
