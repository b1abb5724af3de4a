package org.creneau.domain.returns;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Ann brought both of her novels back at half past eleven, and somebody looks at them at noon.
class InspectingTest {
    private static final MovementId LOOK = new MovementId("look-1");
    private static final MovementId LATER = new MovementId("look-2");
    private static final Origin HER_ORDER = new Origin.OfOrder(ANNS_ORDER);

    @Test
    void whatIsToBeLookedAtIsNotOnTheShelf() {
        given(counted(), placed(), handedOver("11:00"))
                .when(
                        new RecordReturn(
                                SHOP,
                                RETURN,
                                HER_ORDER,
                                List.of(new ReturnLine(NOVEL, pieces(1))),
                                Fit.TO_INSPECT,
                                NOON))
                .then(back(HER_ORDER, Fit.TO_INSPECT, 1, NOON));
    }

    @Test
    void whatIsAsGoodAsNewIsInStockAgain() {
        given(both(counted()))
                .when(look(LOOK, found(2, Verdict.FOR_SALE)))
                .then(
                        inspected(LOOK, ANNS_ORDER, found(2, Verdict.FOR_SALE)),
                        new PiecesBroughtBack(SHOP, NOVEL, RETURN, 2, NOON));
        given(both())
                .when(look(LOOK, found(2, Verdict.FOR_SALE)))
                .then(inspected(LOOK, ANNS_ORDER, found(2, Verdict.FOR_SALE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DAMAGED", "INCOMPLETE", "USED", "REFUSED"})
    void nothingElseIs(Verdict verdict) {
        given(both(counted()))
                .when(look(LOOK, found(1, verdict)))
                .then(inspected(LOOK, ANNS_ORDER, found(1, verdict)));
    }

    @Test
    void oneIsGoodAndOneIsNot() {
        Found[] found = {found(1, Verdict.FOR_SALE), found(1, Verdict.DAMAGED)};
        given(both(counted()))
                .when(look(LOOK, found))
                .then(
                        inspected(LOOK, ANNS_ORDER, found),
                        new PiecesBroughtBack(SHOP, NOVEL, RETURN, 1, NOON));
    }

    @Test
    void eachPieceIsLookedAtOnce() {
        var first = inspected(LOOK, ANNS_ORDER, found(1, Verdict.DAMAGED));
        given(and(both(), first))
                .when(look(LATER, found(1, Verdict.FOR_SALE)))
                .then(inspected(LATER, ANNS_ORDER, found(1, Verdict.FOR_SALE)));
        given(and(both(), first))
                .when(look(LATER, found(2, Verdict.FOR_SALE)))
                .refused(ReturnRefusal.MORE_THAN_RECEIVED);
        given(both())
                .when(look(LOOK, found(2, Verdict.DAMAGED), found(1, Verdict.REFUSED)))
                .refused(ReturnRefusal.MORE_THAN_RECEIVED);
        given(both())
                .when(look(LOOK, found(ATLAS, 1, Verdict.DAMAGED)))
                .refused(ReturnRefusal.MORE_THAN_RECEIVED);
    }

    @Test
    void theSameLookIsTheSame() {
        var first = inspected(LOOK, ANNS_ORDER, found(1, Verdict.DAMAGED));
        given(and(both(), first)).when(look(LOOK, found(1, Verdict.DAMAGED))).thenNothing();
        given(and(both(), first))
                .when(look(LOOK, found(2, Verdict.DAMAGED)))
                .refused(ReturnRefusal.LOOK_REPEATED_DIFFERENTLY);
    }

    @Test
    void whatSheGotBackMayComeAgain() {
        var hers = inspected(LOOK, ANNS_ORDER, found(1, Verdict.REFUSED));
        var again = new ReturnId("return-2");
        var command =
                new RecordReturn(
                        SHOP, again, HER_ORDER, List.of(new ReturnLine(NOVEL, pieces(1))), NOON);
        given(both()).when(command).refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(and(both(), hers))
                .when(command)
                .then(
                        new GoodsReturned(
                                SHOP,
                                again,
                                HER_ORDER,
                                List.of(new ReturnLine(NOVEL, pieces(1))),
                                Fit.FOR_SALE,
                                NOON));
    }

    @Test
    void whatWasJudgedWhenItCameIsNotLookedAtAgain() {
        given(placed(), handedOver("11:00"), back(HER_ORDER, Fit.FOR_SALE, 2, at("11:30")))
                .when(look(LOOK, found(1, Verdict.DAMAGED)))
                .refused(ReturnRefusal.NOT_TO_INSPECT);
    }

    @Test
    void nobodyKnowsWhoseItIs() {
        var unknown = back(new Origin.Unknown(), Fit.TO_INSPECT, 1, at("11:30"));
        given(unknown)
                .when(look(LOOK, found(1, Verdict.REFUSED)))
                .refused(ReturnRefusal.NOBODY_TO_REFUSE_IT_TO);
        given(unknown)
                .when(look(LOOK, found(1, Verdict.USED)))
                .then(inspected(LOOK, null, found(1, Verdict.USED)));
    }

    @Test
    void anUnknownOrAnotherShopsReturnIsNobodysBusiness() {
        given().when(look(LOOK, found(1, Verdict.USED))).refused(ReturnRefusal.UNKNOWN_RETURN);
        given(both())
                .when(look(OTHER_SHOP, LOOK, NOON, found(1, Verdict.USED)))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    @Test
    void nobodyLooksBeforeItCameOrAfterNow() {
        given(both())
                .when(look(SHOP, LOOK, at("13:00"), found(1, Verdict.USED)))
                .then(inspected(LOOK, ANNS_ORDER, found(1, Verdict.USED)));
        given(both())
                .when(look(SHOP, LOOK, at("11:00"), found(1, Verdict.USED)))
                .then(
                        new GoodsInspected(
                                SHOP,
                                RETURN,
                                ANNS_ORDER,
                                LOOK,
                                List.of(found(1, Verdict.USED)),
                                at("11:30")));
    }

    @Test
    void somethingIsLookedAt() {
        assertThatThrownBy(() -> look(LOOK)).isInstanceOf(MalformedValue.class);
    }

    private static StockCounted counted() {
        return new StockCounted(SHOP, NOVEL, 0, at("10:00"));
    }

    private static Event[] both(Event... before) {
        return and(
                before,
                placed(),
                handedOver("11:00"),
                back(HER_ORDER, Fit.TO_INSPECT, 2, at("11:30")));
    }

    private static Event[] and(Event[] before, Event... more) {
        Event[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    private static GoodsReturned back(Origin origin, Fit fit, int novels, Instant at) {
        return new GoodsReturned(
                SHOP, RETURN, origin, List.of(new ReturnLine(NOVEL, pieces(novels))), fit, at);
    }

    private static Found found(int novels, Verdict verdict) {
        return found(NOVEL, novels, verdict);
    }

    private static Found found(ItemId item, int pieces, Verdict verdict) {
        return new Found(new ReturnLine.Goods.Article(item), pieces(pieces), verdict);
    }

    private static InspectReturn look(MovementId look, Found... found) {
        return look(SHOP, look, NOON, found);
    }

    private static InspectReturn look(ShopId shop, MovementId look, Instant at, Found... found) {
        return new InspectReturn(shop, RETURN, look, List.of(found), at, ANNS_ORDER, false);
    }

    private static GoodsInspected inspected(
            MovementId look, @Nullable OrderId order, Found... found) {
        return new GoodsInspected(SHOP, RETURN, order, look, List.of(found), NOON);
    }
}
