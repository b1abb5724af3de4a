package org.creneau.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.NotTakenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.Supply;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.junit.jupiter.api.Test;

class ReturningTest {
    private static final Origin HER_ORDER = new Origin.OfOrder(ANNS_ORDER);
    private static final ReturnId EARLIER = new ReturnId("return-0");

    @Test
    void whatWasHandedOverCanComeBack() {
        given(placed(), handedOver("11:00"))
                .when(back(HER_ORDER, line(NOVEL, 2)))
                .then(returned(RETURN, HER_ORDER, NOON, line(NOVEL, 2)));
    }

    @Test
    void whyItCameIsWrittenDownAndNobodyHasToSay() {
        given(placed(), handedOver("11:00"))
                .when(because(Motive.DEFECT))
                .then(returned(RETURN, HER_ORDER, NOON, line(NOVEL, 1)).because(Motive.DEFECT));
        given(
                        placed(),
                        handedOver("11:00"),
                        returned(RETURN, HER_ORDER, NOON, line(NOVEL, 1)).because(Motive.DEFECT))
                .when(because(Motive.UNSAID))
                .thenNothing();
    }

    private static RecordReturn because(Motive why) {
        return new RecordReturn(
                SHOP, RETURN, HER_ORDER, List.of(line(NOVEL, 1)), Fit.FOR_SALE, why, NOON);
    }

    @Test
    void notMoreComesBackThanWasBought() {
        given(placed(), handedOver("11:00"))
                .when(back(HER_ORDER, line(NOVEL, 3)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(placed(), handedOver("11:00"))
                .when(back(HER_ORDER, line(NOVEL, 1), line(NOVEL, 2)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(placed(), handedOver("11:00"))
                .when(back(HER_ORDER, line(ATLAS, 1)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void whatCameBackBeforeIsTakenOff() {
        var earlier = returned(EARLIER, HER_ORDER, at("11:30"), line(NOVEL, 1));
        given(placed(), handedOver("11:00"), earlier)
                .when(back(HER_ORDER, line(NOVEL, 1)))
                .then(returned(RETURN, HER_ORDER, NOON, line(NOVEL, 1)));
        given(placed(), handedOver("11:00"), earlier)
                .when(back(HER_ORDER, line(NOVEL, 2)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void whatIsStillInTheShopCannotComeBack() {
        given(placed())
                .when(back(HER_ORDER, line(NOVEL, 1)))
                .refused(ReturnRefusal.NOT_YET_HANDED_OVER);
        given(placed(), cancelled(CancelledBy.SHOPPER))
                .when(back(HER_ORDER, line(NOVEL, 1)))
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void anUnknownOrAnotherShopsOrderTakesNothingBack() {
        given().when(back(HER_ORDER, line(NOVEL, 1))).refused(OrderRefusal.UNKNOWN_ORDER);
        given(placed(), handedOver("11:00"))
                .when(
                        new RecordReturn(
                                OTHER_SHOP, RETURN, HER_ORDER, List.of(line(NOVEL, 1)), NOON))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void withoutAnOrderWhatTheShopEverSoldComesBack() {
        var unknown = new Origin.Unknown();
        given(atlasListed())
                .when(back(unknown, line(ATLAS, 500)))
                .then(returned(RETURN, unknown, NOON, line(ATLAS, 500)));
        given(atlasListed(), new ItemWithdrawn(SHOP, ATLAS, at("11:00")))
                .when(back(unknown, line(ATLAS, 1)))
                .then(returned(RETURN, unknown, NOON, line(ATLAS, 1)));
        given(atlasListed())
                .when(back(unknown, line(ATLAS, 1), line(NOVEL, 1)))
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
    }

    @Test
    void madeToMeasureItComesBackWithItsOrderOnly() {
        var listed = listed(Withdrawal.MADE_TO_MEASURE);
        given(listed)
                .when(back(new Origin.Unknown(), line(ATLAS, 1)))
                .refused(new NotTakenBack(ATLAS, "Un atlas"));
        given(listed(Withdrawal.HYGIENE))
                .when(back(new Origin.Unknown(), line(ATLAS, 1)))
                .then(returned(RETURN, new Origin.Unknown(), NOON, line(ATLAS, 1)));
    }

    @Test
    void nobodyCarriesMoreThanAHundredPiecesToACounter() {
        var hundred = back(new Origin.Unknown(), line(ATLAS, 60), line(NOVEL, 40));
        assertThat(hundred.atCounter()).isEqualTo(hundred);
        assertThat(back(HER_ORDER, line(ATLAS, 101)).atCounter().lines()).hasSize(1);
        assertThatThrownBy(() -> back(new Origin.Unknown(), line(ATLAS, 101)).atCounter())
                .isInstanceOf(MalformedValue.class);
    }

    private static ItemListed listed(Withdrawal withdrawal) {
        ItemListed atlas = atlasListed();
        return new ItemListed(
                atlas.shop(),
                atlas.item(),
                atlas.label(),
                atlas.price(),
                atlas.vat(),
                new Details(null, Duration.ZERO, withdrawal, null),
                atlas.at());
    }

    @Test
    void whatCanBeSoldAgainIsInStockAgainWhereItIsCounted() {
        var counted = new StockCounted(SHOP, NOVEL, 0, at("10:00"));
        given(counted, placed(), handedOver("11:00"))
                .when(back(HER_ORDER, line(NOVEL, 1), line(NOVEL, 1)))
                .then(
                        returned(RETURN, HER_ORDER, NOON, line(NOVEL, 1), line(NOVEL, 1)),
                        new PiecesBroughtBack(SHOP, NOVEL, RETURN, 2, NOON));
        given(counted, novelListed(), atlasListed())
                .when(back(new Origin.Unknown(), line(NOVEL, 1), line(ATLAS, 1)))
                .then(
                        returned(
                                RETURN, new Origin.Unknown(), NOON, line(NOVEL, 1), line(ATLAS, 1)),
                        new PiecesBroughtBack(SHOP, NOVEL, RETURN, 1, NOON));
    }

    @Test
    void whatNobodyElseWillBuyIsNotInStockAgain() {
        var unfit =
                new RecordReturn(
                        SHOP,
                        RETURN,
                        new Origin.Unknown(),
                        List.of(line(NOVEL, 1)),
                        Fit.FOR_NOTHING,
                        NOON);
        given(novelListed(), new StockCounted(SHOP, NOVEL, 0, at("10:00")))
                .when(unfit)
                .then(
                        new GoodsReturned(
                                SHOP,
                                RETURN,
                                new Origin.Unknown(),
                                List.of(line(NOVEL, 1)),
                                Fit.FOR_NOTHING,
                                NOON));
        given(returned(RETURN, new Origin.Unknown(), NOON, line(NOVEL, 1)))
                .when(unfit)
                .refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
    }

    @Test
    void aReturnWrittenDownTwiceIsOne() {
        given(placed(), handedOver("11:00"), returned(RETURN, HER_ORDER, NOON, line(NOVEL, 2)))
                .when(back(HER_ORDER, line(NOVEL, 2)))
                .thenNothing();
        given(returned(RETURN, new Origin.Unknown(), NOON, line(NOVEL, 2)))
                .when(back(new Origin.Unknown(), line(NOVEL, 2)))
                .thenNothing();
    }

    @Test
    void aReturnWrittenDownAgainWithOtherContentsIsRefused() {
        var earlier = returned(RETURN, HER_ORDER, NOON, line(NOVEL, 1));
        for (RecordReturn other :
                List.of(
                        back(HER_ORDER, line(NOVEL, 2)),
                        back(HER_ORDER, line(ATLAS, 1)),
                        back(new Origin.Unknown(), line(NOVEL, 1)),
                        new RecordReturn(
                                OTHER_SHOP, RETURN, HER_ORDER, List.of(line(NOVEL, 1)), NOON))) {
            given(placed(), handedOver("11:00"), earlier)
                    .when(other)
                    .refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
        }
    }

    @Test
    void aReturnWrittenDownAgainMayNameAnotherMinute() {
        given(returned(RETURN, new Origin.Unknown(), at("11:58"), line(NOVEL, 2)))
                .when(back(new Origin.Unknown(), line(NOVEL, 1), line(NOVEL, 1)))
                .thenNothing();
    }

    @Test
    void nothingComesBackAfterItIsTold() {
        given(placed(), handedOver("11:00"))
                .at("11:45")
                .when(back(HER_ORDER, line(NOVEL, 1)))
                .then(returned(RETURN, HER_ORDER, at("11:45"), line(NOVEL, 1)));
    }

    @Test
    void whatWasOrderedInWordsComesBackByItsPlaceInTheOrder() {
        given(withAHat(), handedOver("11:00"))
                .when(back(HER_ORDER, ofLine(1)))
                .then(returned(RETURN, HER_ORDER, NOON, ofLine(1)));
        given(withAHat(), handedOver("11:00"), returned(EARLIER, HER_ORDER, NOON, ofLine(1)))
                .when(back(HER_ORDER, ofLine(1)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        for (int none : new int[] {-1, 0, 2}) {
            given(withAHat(), handedOver("11:00"))
                    .when(back(HER_ORDER, ofLine(none)))
                    .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        }
    }

    @Test
    void withoutAnOrderThereIsNoLineToPointAt() {
        assertThatThrownBy(() -> back(new Origin.Unknown(), ofLine(0)))
                .isInstanceOf(MalformedValue.class);
    }

    private static ReturnLine ofLine(int number) {
        return new ReturnLine(new ReturnLine.Goods.OfLine(number), pieces(1));
    }

    /// Two novels, and a hat in words.
    private static OrderPlaced withAHat() {
        var placed = placed();
        var words = PersonalText.of("le chapeau bleu en vitrine");
        var hat =
                new OrderLine(
                        new OrderLine.Goods.InWords(words, Supply.IN_SHOP),
                        pieces(1),
                        Money.euros(4_500),
                        BOOKS);
        return new OrderPlaced(
                placed.shop(),
                placed.order(),
                placed.number(),
                placed.slot(),
                placed.subject(),
                List.of(placed.lines().getFirst(), hat),
                placed.contact(),
                placed.code(),
                placed.payAt(),
                placed.terms(),
                placed.at());
    }

    @Test
    void somethingComesBack() {
        assertThatThrownBy(() -> back(HER_ORDER)).isInstanceOf(MalformedValue.class);
    }

    private static ReturnLine line(ItemId item, int pieces) {
        return new ReturnLine(item, pieces(pieces));
    }

    private static RecordReturn back(Origin origin, ReturnLine... lines) {
        return new RecordReturn(SHOP, RETURN, origin, List.of(lines), NOON);
    }

    private static GoodsReturned returned(
            ReturnId id, Origin origin, Instant at, ReturnLine... lines) {
        return new GoodsReturned(SHOP, id, origin, List.of(lines), Fit.FOR_SALE, at);
    }
}
