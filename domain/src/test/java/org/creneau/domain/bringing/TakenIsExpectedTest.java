package org.creneau.domain.bringing;

import static org.creneau.domain.bringing.Swaps.SALE;
import static org.creneau.domain.bringing.Swaps.annulled;
import static org.creneau.domain.bringing.Swaps.struckIn;
import static org.creneau.domain.bringing.Swaps.struckOut;
import static org.creneau.domain.bringing.Swaps.swapped;
import static org.creneau.domain.bringing.Swaps.undone;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.returns.ReturnLine;
import org.junit.jupiter.api.Test;

/// Ann took an atlas for a novel, and has booked a visit to bring it back, when somebody finds that it was on the wrong order.
class TakenIsExpectedTest {
    private static final OrderId VISIT = new OrderId("visit");
    private static final ReturnId ATLAS_BACK = new ReturnId("atlas-back");
    private static final AnnulReturn MISTAKE =
            Swaps.mistake(Optional.of(ANNS_ORDER), Optional.of(SALE));

    @Test
    void whatIsExpectedBackIsCalledOffFirst() {
        given(swapped(1_780, 890, announced(SALE)))
                .when(MISTAKE)
                .refused(new TakenIsExpected(SHOP, SALE, "C 7", ATLAS_BACK, VISIT));
        given(swapped(1_780, 890, announced(SALE), calledOff()))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(890), struckIn(890));
    }

    @Test
    void whatIsExpectedOfTheOldIsStillHers() {
        given(swapped(1_780, 890, announced(ANNS_ORDER)))
                .when(MISTAKE)
                .then(undone(1), annulled(ANNS_ORDER, SALE, 1), struckOut(890), struckIn(890));
    }

    private static ReturnRequested announced(OrderId bought) {
        return new ReturnRequested(
                SHOP,
                ATLAS_BACK,
                bought,
                placed().subject(),
                List.of(
                        new ToBring(
                                new ReturnLine.Goods.Article(ATLAS), pieces(1), Why.DOES_NOT_FIT)),
                new Wish.MoneyBack(),
                new Coming.Booked(VISIT),
                NOON);
    }

    private static ReturnCalledOff calledOff() {
        return new ReturnCalledOff(SHOP, ATLAS_BACK, SALE, VISIT, CancelledBy.SHOP, NOON);
    }
}
