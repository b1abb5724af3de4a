package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Bringing.AN_ATLAS;
import static org.creneau.domain.testing.Bringing.MONEY;
import static org.creneau.domain.testing.Bringing.VISIT;
import static org.creneau.domain.testing.Bringing.calledOff;
import static org.creneau.domain.testing.Bringing.exchange;
import static org.creneau.domain.testing.Bringing.kept;
import static org.creneau.domain.testing.Bringing.novels;
import static org.creneau.domain.testing.Bringing.place;
import static org.creneau.domain.testing.Bringing.requested;
import static org.creneau.domain.testing.Bringing.visit;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.Arrays;
import java.util.List;
import org.creneau.domain.bringing.BringingRefusal;
import org.creneau.domain.bringing.CallOffReturn;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.junit.jupiter.api.Test;

/// Ann is expected with a faulty novel of two.
class ReceivingAReturnTest {
    @Test
    void whatSheBringsIsTakenBackAndHerVisitIsOver() {
        given(expected()).when(receive(1)).then(back(1), kept(VISIT, "12:00"), over());
    }

    @Test
    void whoeverWaitsWithItLeavesTheQueue() {
        given(and(expected(), arrived(1, VISIT, 1, "11:50")))
                .when(receive(1))
                .then(
                        back(1),
                        kept(VISIT, "12:00"),
                        over(),
                        new ServedAtDoor(QUEUE, 1, VISIT, NOON));
    }

    @Test
    void whatIsCountedIsInTheShopAgain() {
        given(and(expected(), novelListed(), new StockCounted(SHOP, NOVEL, 3, at("09:00"))))
                .when(receive(1))
                .then(
                        back(1),
                        new PiecesBroughtBack(SHOP, NOVEL, RETURN, 1, NOON),
                        kept(VISIT, "12:00"),
                        over());
    }

    @Test
    void sheMayBringMoreThanSheSaidAndNotMoreThanShebought() {
        given(expected()).when(receive(2)).then(back(2), kept(VISIT, "12:00"), over());
        given(expected()).when(receive(3)).refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void severalReasonsOfOneThingAreLeftToWhatWasAnnounced() {
        var both = requested(MONEY, novels(1, Why.DEFECT), novels(1, Why.WRONG_ITEM));
        given(opened(), placed(), handedOver("11:00"), place(SLOT), visit(SLOT, 2), both)
                .when(receive(2))
                .then(back(2).because(Motive.UNSAID), kept(VISIT, "12:00"), over());
    }

    @Test
    void whoeverCameForAnOrderTooIsNotGoneYet() {
        var along = requested(new Coming.Along(VISIT), MONEY, novels(1, Why.DEFECT));
        given(opened(), placed(), handedOver("11:00"), placed(VISIT), along)
                .when(receive(1))
                .then(back(1), kept(VISIT, "12:00"));
    }

    @Test
    void norWhoeverHasSomethingToTry() {
        given(
                        opened(),
                        placed(),
                        handedOver("11:00"),
                        place(SLOT),
                        exchange(1),
                        requested(AN_ATLAS, novels(1, Why.DEFECT)))
                .when(receive(1))
                .then(back(1), kept(VISIT, "12:00"));
    }

    @Test
    void aVisitThatIsOverIsNotEndedTwice() {
        given(and(expected(), over())).when(receive(1)).then(back(1), kept(VISIT, "12:00"));
    }

    @Test
    void takenBackTwiceIsOnce() {
        Event[] done = and(expected(), back(1), kept(VISIT, "12:00"), over());
        given(done).when(receive(1)).thenNothing();
        given(done).when(receive(2)).refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
    }

    @Test
    void whatNobodyAskedForIsTakenBackWithoutARequest() {
        given(opened(), placed(), handedOver("11:00"))
                .when(receive(1))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
        given(expected())
                .when(receive(OTHER_SHOP, ANNS_ORDER, VISIT))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
        given(expected())
                .when(receive(SHOP, new OrderId("another"), VISIT))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
        given(expected())
                .when(receive(SHOP, ANNS_ORDER, new OrderId("another")))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
        given(and(expected(), calledOff(CancelledBy.SHOPPER, "11:55")))
                .when(receive(1))
                .refused(BringingRefusal.RETURN_CALLED_OFF);
    }

    @Test
    void somethingHasToBeBrought() {
        assertThatThrownBy(
                        () ->
                                new ReceiveReturn(
                                        SHOP,
                                        RETURN,
                                        ANNS_ORDER,
                                        VISIT,
                                        List.of(),
                                        Fit.FOR_SALE,
                                        NOON))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void aVisitThatIsCalledOffGivesItsPlaceBackAndBringsNothing() {
        given(expected())
                .when(new CancelOrder(SHOP, VISIT, CancelledBy.SHOPPER))
                .then(
                        new OrderCancelled(SHOP, VISIT, ANN, CancelledBy.SHOPPER, NOON),
                        new PlaceGivenBack(SLOT, VISIT, NOON),
                        calledOff(CancelledBy.SHOPPER, "12:00"));
    }

    @Test
    void whatWasKeptForAnExchangeIsForAnybodyAgain() {
        given(
                        opened(),
                        placed(),
                        handedOver("11:00"),
                        place(SLOT),
                        exchange(1),
                        new PiecesPromised(SHOP, ATLAS, VISIT, 1, at("11:30")),
                        requested(AN_ATLAS, novels(1, Why.DEFECT)))
                .when(new CancelOrder(SHOP, VISIT, CancelledBy.SHOP))
                .then(
                        new OrderCancelled(SHOP, VISIT, ANN, CancelledBy.SHOP, NOON),
                        new PlaceGivenBack(SLOT, VISIT, NOON),
                        calledOff(CancelledBy.SHOP, "12:00"),
                        new PiecesGivenBack(SHOP, ATLAS, VISIT, 1, NOON));
    }

    @Test
    void whatWasBroughtIsNotCalledOffWithTheOrderItCameWith() {
        var along = requested(new Coming.Along(VISIT), MONEY, novels(1, Why.DEFECT));
        given(
                        opened(),
                        placed(),
                        handedOver("11:00"),
                        placed(VISIT),
                        along,
                        back(1),
                        kept(VISIT, "11:55"))
                .when(new CancelOrder(SHOP, VISIT, CancelledBy.SHOP))
                .then(
                        new OrderCancelled(SHOP, VISIT, ANN, CancelledBy.SHOP, NOON),
                        new PlaceGivenBack(SLOT, VISIT, NOON));
    }

    @Test
    void whatComesWithAnOrderIsCalledOffWithoutIt() {
        var along = requested(new Coming.Along(VISIT), MONEY, novels(1, Why.DEFECT));
        given(opened(), placed(), handedOver("11:00"), placed(VISIT), along)
                .when(callOff(SHOP, VISIT))
                .then(calledOff(CancelledBy.SHOPPER, "12:00"));
        given(
                        opened(),
                        placed(),
                        handedOver("11:00"),
                        placed(VISIT),
                        along,
                        calledOff(CancelledBy.SHOPPER, "11:50"))
                .when(callOff(SHOP, VISIT))
                .thenNothing();
    }

    @Test
    void aVisitOfItsOwnIsCalledOffAsOneUntilItIsOver() {
        given(expected()).when(callOff(SHOP, VISIT)).refused(BringingRefusal.VISIT_STILL_BOOKED);
        given(and(expected(), over()))
                .when(callOff(SHOP, VISIT))
                .then(calledOff(CancelledBy.SHOPPER, "12:00"));
    }

    @Test
    void whatIsHereOrUnknownIsNotCalledOff() {
        given(and(expected(), back(1), kept(VISIT, "11:55"), over()))
                .when(callOff(SHOP, VISIT))
                .refused(BringingRefusal.ALREADY_BROUGHT_BACK);
        given(opened()).when(callOff(SHOP, VISIT)).refused(ReturnRefusal.UNKNOWN_RETURN);
        given(expected()).when(callOff(OTHER_SHOP, VISIT)).refused(ReturnRefusal.UNKNOWN_RETURN);
        given(expected()).when(callOff(SHOP, ANNS_ORDER)).refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    private static Event[] expected() {
        return new Event[] {
            opened(),
            placed(),
            handedOver("11:00"),
            place(SLOT),
            visit(SLOT, 1),
            requested(MONEY, novels(1, Why.DEFECT))
        };
    }

    private static Event[] and(Event[] before, Event... more) {
        Event[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    private static ReceiveReturn receive(int novels) {
        return receive(SHOP, ANNS_ORDER, VISIT, novels);
    }

    private static ReceiveReturn receive(ShopId shop, OrderId order, OrderId visit) {
        return receive(shop, order, visit, 1);
    }

    private static ReceiveReturn receive(ShopId shop, OrderId order, OrderId visit, int novels) {
        return new ReceiveReturn(
                shop,
                RETURN,
                order,
                visit,
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                Fit.FOR_SALE,
                NOON);
    }

    private static CallOffReturn callOff(ShopId shop, OrderId visit) {
        return new CallOffReturn(shop, RETURN, visit, CancelledBy.SHOPPER);
    }

    private static GoodsReturned back(int novels) {
        return new GoodsReturned(
                SHOP,
                RETURN,
                new Origin.OfOrder(ANNS_ORDER),
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                Fit.FOR_SALE,
                Motive.DEFECT,
                NOON);
    }

    private static OrderHandedOver over() {
        return new OrderHandedOver(SHOP, VISIT, ShownBy.NAME, NOON);
    }
}
