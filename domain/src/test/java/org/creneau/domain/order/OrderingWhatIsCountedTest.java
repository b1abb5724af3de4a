package org.creneau.domain.order;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Happened.withdrawn;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

/// Ann wants two novels.
class OrderingWhatIsCountedTest {
    private static final MovementId MOVEMENT = new MovementId("m-1");

    @Test
    void theLastPiecesGoToOne() {
        ordered(shop(counted(2)));
        shop(counted(2), promised(2)).when(order(2)).refused(outOf(0));
    }

    @Test
    void whoeverWantsMoreThanThereIsLearnsHowManyAreLeft() {
        shop(counted(5), promised(4)).when(order(2)).refused(outOf(1));
        shop(counted(1)).when(order(2)).refused(outOf(1));
        shop(counted(0)).when(order(1)).refused(outOf(0));
    }

    @Test
    void piecesOfOneArticleAddUpHoweverTheyAreListed() {
        shop(counted(1))
                .when(
                        order(
                                new Wanted.Article(NOVEL, pieces(1)),
                                new Wanted.Article(NOVEL, pieces(1))))
                .refused(outOf(1));
    }

    @Test
    void whatIsNotCountedNeverRunsOutAndIsNotWrittenDown() {
        shop().when(order(2))
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
        shop(counted(0), new CountingStopped(SHOP, NOVEL, at("10:00")))
                .when(order(2))
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    /// A first count is told without the pieces of earlier orders, and so is one after a pause.
    @Test
    void whatWasPromisedBeforeAPauseIsBesideWhatIsCountedAfterIt() {
        var paused = new CountingStopped(SHOP, NOVEL, at("10:00"));
        ordered(shop(counted(5), promised(2), paused, recounted(2)));
        shop(counted(5), promised(2), paused, recounted(1)).when(order(2)).refused(outOf(1));
        shop(counted(5), promised(2), paused, recounted(1), gone("11:00"))
                .when(order(2))
                .refused(outOf(1));
    }

    @Test
    void oneArticleThatIsOutStopsTheWholeOrder() {
        shop(counted(2), new StockCounted(SHOP, ATLAS, 0, at("09:00")))
                .when(
                        order(
                                new Wanted.Article(NOVEL, pieces(2)),
                                new Wanted.Article(ATLAS, pieces(1))))
                .refused(new OutOfStock(ATLAS, "Un atlas", 0));
    }

    @Test
    void whatIsNoLongerSoldIsUnknownRatherThanOut() {
        shop(counted(0), withdrawn(NOVEL)).when(order(1)).refused(CatalogueRefusal.UNKNOWN_ITEM);
    }

    @Test
    void deliveriesAndPiecesGivenBackCanBeOrdered() {
        ordered(shop(counted(0), new PiecesReceived(SHOP, NOVEL, MOVEMENT, 2, at("10:00"))));
        ordered(shop(counted(2), promised(2), back(2)));
        ordered(
                shop(
                        counted(0),
                        new PiecesBroughtBack(SHOP, NOVEL, new ReturnId("r-1"), 2, at("10:00"))));
    }

    @Test
    void whatWasSoldOverTheCounterCannotBeOrdered() {
        shop(counted(2), new PiecesWrittenOff(SHOP, NOVEL, MOVEMENT, 1, GoneFor.SOLD, at("10:00")))
                .when(order(2))
                .refused(outOf(1));
    }

    @Test
    void handedOverTheyAreGoneForGood() {
        shop(counted(3), promised(2), gone("11:00")).when(order(2)).refused(outOf(1));
    }

    @Test
    void aCountBelowWhatIsPromisedTakesNothingFromAnybody() {
        shop(counted(4), promised(4), recounted(1)).when(order(1)).refused(outOf(0));
        shop(
                        counted(4),
                        promised(4),
                        recounted(1),
                        new PiecesReceived(SHOP, NOVEL, MOVEMENT, 5, NOON))
                .when(order(2))
                .then(ordered());
    }

    @Test
    void aHandOverToldAfterTheCountWasCountedAlready() {
        shop(counted(4), promised(2), recounted(2), gone("10:30")).when(order(2)).then(ordered());
        shop(counted(4), promised(2), recounted(2), gone("11:50")).when(order(2)).refused(outOf(0));
    }

    @Test
    void cancellingGivesThePiecesBack() {
        shop(counted(2), placed(), promised(ANNS_ORDER))
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .then(
                        new OrderEvent.OrderCancelled(
                                SHOP, ANNS_ORDER, ANN, CancelledBy.SHOP, NOON),
                        givenBack(ANNS_ORDER, "12:00"),
                        new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, NOON));
        shop(counted(2), placed(), promised(ANNS_ORDER), cancelled(CancelledBy.SHOP))
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .thenNothing();
    }

    @Test
    void whatNobodyCountedIsNotGivenBack() {
        shop(placed(), counted(2))
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .then(
                        new OrderEvent.OrderCancelled(
                                SHOP, ANNS_ORDER, ANN, CancelledBy.SHOP, NOON),
                        givenBack(ANNS_ORDER, "12:00"));
    }

    @Test
    void handingOverTakesThePiecesOutOfTheShop() {
        shop(counted(2), placed(), promised(ANNS_ORDER))
                .when(new HandOver(SHOP, ANNS_ORDER, new Shown.Code(CODE), at("11:20")))
                .then(
                        handedOver("11:20"),
                        new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 2, at("11:20")));
    }

    private static void ordered(Given given) {
        given.when(order(2)).then(ordered());
    }

    private static Event[] ordered() {
        return new Event[] {
            taken(ANNS_HOLD, ANNS_ORDER, "12:00"),
            placed(ANNS_ORDER, SLOT, NOON),
            new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, NOON)
        };
    }

    private static Given shop(Event... events) {
        var all = new ArrayList<Event>(List.of(opened(), places(1), novelListed(), atlasListed()));
        all.addAll(List.of(events));
        all.add(held(ANNS_HOLD, "11:55"));
        return given(all.toArray(Event[]::new));
    }

    private static StockCounted counted(int pieces) {
        return new StockCounted(SHOP, NOVEL, pieces, at("09:00"));
    }

    private static StockCounted recounted(int pieces) {
        return new StockCounted(SHOP, NOVEL, pieces, at("11:00"));
    }

    /// To Bob.
    private static PiecesPromised promised(int pieces) {
        return new PiecesPromised(SHOP, NOVEL, BOBS_ORDER, pieces, at("09:30"));
    }

    private static PiecesPromised promised(OrderId order) {
        return new PiecesPromised(SHOP, NOVEL, order, 2, at("10:00"));
    }

    private static PiecesGivenBack back(int pieces) {
        return new PiecesGivenBack(SHOP, NOVEL, BOBS_ORDER, pieces, at("10:30"));
    }

    private static PiecesHandedOver gone(String at) {
        return new PiecesHandedOver(SHOP, NOVEL, BOBS_ORDER, 2, at(at));
    }

    private static OutOfStock outOf(int left) {
        return new OutOfStock(NOVEL, "Un roman", left);
    }

    private static PlaceOrder order(int novels) {
        return order(new Wanted.Article(NOVEL, pieces(novels)));
    }

    private static PlaceOrder order(Wanted... wanted) {
        return new PlaceOrder(
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANNS_HOLD,
                ANN,
                List.of(wanted),
                CONTACT,
                CODE,
                PayAt.COUNTER);
    }
}
