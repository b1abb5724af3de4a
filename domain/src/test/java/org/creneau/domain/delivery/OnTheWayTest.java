package org.creneau.domain.delivery;

import static org.creneau.domain.testing.Brought.AT_FOUR;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.StockEvent.PiecesCameBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskNotice;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.RecordNoShow;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Happened;
import org.junit.jupiter.api.Test;

class OnTheWayTest {
    private static final DispatchOrder LEAVES =
            new DispatchOrder(SHOP, ANNS_ORDER, null, at("16:05"));
    private static final RecordDelivered ARRIVES =
            new RecordDelivered(SHOP, ANNS_ORDER, at("16:40"));
    private static final RecordDeliveryFailed FAILS =
            new RecordDeliveryFailed(SHOP, ANNS_ORDER, FailedFor.NOBODY_THERE, at("16:40"));
    private static final RecordCameBack RETURNS = new RecordCameBack(SHOP, ANNS_ORDER, at("18:10"));

    @Test
    void aParcelLeavesReadyOrNot() {
        shop(ready()).when(LEAVES).then(left("16:05"));
        shop().when(LEAVES).then(left("16:05"));
    }

    @Test
    void itLeavesWithTheCarriersWord() {
        var word = PersonalText.of("DIL 0042");

        shop().when(new DispatchOrder(SHOP, ANNS_ORDER, word, at("16:05")))
                .then(new OrderDispatched(SHOP, ANNS_ORDER, ANN, word, at("16:05")));
    }

    @Test
    void itLeavesOnceHoweverOftenThatIsTold() {
        shop(left("16:05")).when(LEAVES).thenNothing();
    }

    @Test
    void nothingHappensLaterThanItIsTold() {
        shop().at("16:00").when(LEAVES).then(left("16:00"));
    }

    @Test
    void whatIsToBeCollectedDoesNotLeave() {
        given(opened(), Happened.placed()).when(LEAVES).refused(DeliveryRefusal.NOT_FOR_DELIVERY);
    }

    @Test
    void ofAnotherShopsOrderNothingIsTold() {
        shop().when(new DispatchOrder(OTHER_SHOP, ANNS_ORDER, null, at("16:05")))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whatIsDeliveredIsHersFromThatInstantOn() {
        shop(left("16:05")).when(ARRIVES).then(delivered("16:40"));
        shop().when(ARRIVES).then(delivered("16:40"));
    }

    @Test
    void itIsDeliveredOnce() {
        shop(left("16:05"), delivered("16:40")).when(ARRIVES).thenNothing();
        shop(left("16:05"), delivered("16:40"))
                .when(LEAVES)
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
        shop(left("16:05"), delivered("16:40"))
                .when(FAILS)
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
        shop(left("16:05"), delivered("16:40"))
                .when(RETURNS)
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
    }

    @Test
    void whatWasCalledOffDoesNotLeave() {
        shop(cancelled(CancelledBy.SHOP)).when(LEAVES).refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void whatWasLeftAtHerDoorAlthoughItWasCalledOffIsHers() {
        shop(cancelled(CancelledBy.SHOP)).when(ARRIVES).then(delivered("16:40"));
        shop(cancelled(CancelledBy.SHOP), delivered("16:40")).when(ARRIVES).thenNothing();
        shop(cancelled(CancelledBy.SHOP), delivered("16:40"))
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
    }

    @Test
    void itsPiecesWereGoneWhenTheyWereCountedAsGivenBack() {
        Event counted = new StockCounted(SHOP, NOVEL, 5, at("08:00"));
        Event promised = new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("12:00"));
        Event givenBack = new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, at("15:50"));

        shop(counted, promised, cancelled(CancelledBy.SHOP), givenBack)
                .when(ARRIVES)
                .then(
                        delivered("16:40"),
                        new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("16:40")),
                        new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 2, at("16:40")));
    }

    @Test
    void whatWasCalledOffAndComesHomeIsInTheShopAlready() {
        shop(cancelled(CancelledBy.SHOP)).when(FAILS).thenNothing();
        shop(cancelled(CancelledBy.SHOP)).when(RETURNS).thenNothing();
    }

    @Test
    void whatWasToBeCollectedAndCalledOffWasNotDelivered() {
        given(opened(), Happened.placed(), cancelled(CancelledBy.SHOP))
                .when(ARRIVES)
                .refused(DeliveryRefusal.NOT_FOR_DELIVERY);
    }

    @Test
    void nobodyWasThere() {
        shop(left("16:05")).when(FAILS).then(failed("16:40"));
        shop(left("16:05"), failed("16:40")).when(FAILS).thenNothing();
    }

    @Test
    void whatCouldNotBeDeliveredHadLeft() {
        shop().when(FAILS).then(left("16:40"), failed("16:40"));
    }

    @Test
    void anotherAttemptBeginsWithLeavingAgain() {
        shop(left("16:05"), failed("16:40"))
                .when(new DispatchOrder(SHOP, ANNS_ORDER, null, at("17:00")))
                .then(left("17:00"));
        shop(left("16:05"), failed("16:40")).when(ARRIVES).then(delivered("16:40"));
    }

    @Test
    void itComesBackToTheShopFromWhereItWentAndFromNowhereElse() {
        shop(left("16:05"), failed("16:40")).when(RETURNS).then(back("18:10"));
        shop(left("16:05")).when(RETURNS).then(back("18:10"));
        shop().when(RETURNS).thenNothing();
        shop(left("16:05"), back("18:10")).when(RETURNS).thenNothing();
    }

    @Test
    void whatIsToldOfAnEarlierJourneyBeginsNoOther() {
        Given here = shop(left("16:05"), back("18:10"));

        here.when(LEAVES).thenNothing();
        here.when(FAILS).then(failed("16:40"));
        shop(left("16:05"), back("18:10"), failed("16:40"))
                .when(new DispatchOrder(SHOP, ANNS_ORDER, null, at("18:30")))
                .then(left("18:30"));
    }

    @Test
    void whatCameBackLeavesAgainOrIsCollectedInstead() {
        Given again = shop(left("16:05"), failed("16:40"), back("17:00"));

        again.at("19:00")
                .when(new DispatchOrder(SHOP, ANNS_ORDER, null, at("18:00")))
                .then(left("18:00"));
        again.at("19:00")
                .when(new HandOver(SHOP, ANNS_ORDER, new HandOver.Shown.Name(), at("18:30")))
                .then(new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.NAME, at("18:30")));
    }

    @Test
    void whoeverTakesItFromTheDriversHandsHasIt() {
        shop(left("16:05"))
                .when(new HandOver(SHOP, ANNS_ORDER, new HandOver.Shown.Name(), at("16:10")))
                .then(new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.NAME, at("16:10")));
    }

    @Test
    void thePiecesLeaveWithTheParcelAndComeBackWithIt() {
        Event counted = new StockCounted(SHOP, NOVEL, 5, at("08:00"));
        Event promised = new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("12:00"));
        Event gone = new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 2, at("16:05"));
        Event here = new PiecesCameBack(SHOP, NOVEL, ANNS_ORDER, 2, at("18:10"));

        shop(counted, promised).when(LEAVES).then(left("16:05"), gone);
        shop(counted, promised, left("16:05"), gone).when(ARRIVES).then(delivered("16:40"));
        shop(counted, promised, left("16:05"), gone).when(RETURNS).then(back("18:10"), here);
        shop(counted, promised, left("16:05"), gone, back("18:10"), here)
                .at("19:00")
                .when(new RecordDelivered(SHOP, ANNS_ORDER, at("18:30")))
                .then(
                        delivered("18:30"),
                        new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 2, at("18:30")));
        shop(counted, promised)
                .when(FAILS)
                .then(
                        left("16:40"),
                        new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 2, at("16:40")),
                        failed("16:40"));
    }

    @Test
    void onItsWayItIsNeitherCalledOffNorMoved() {
        shop(left("16:05"))
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .refused(DeliveryRefusal.ON_ITS_WAY);
        shop(left("16:05"))
                .when(new RescheduleOrder(ANNS_ORDER, fiveOClock(), AskedBy.SHOP, List.of(NOVEL)))
                .refused(DeliveryRefusal.ON_ITS_WAY);
        shop(left("16:05")).when(new MarkReady(SHOP, ANNS_ORDER)).thenNothing();
    }

    @Test
    void aDeliveryMovesWithinItsRoundOnly() {
        shop().at("12:00")
                .when(
                        new RescheduleOrder(
                                ANNS_ORDER, fiveOClock(), AskedBy.SHOPPER, List.of(NOVEL)))
                .then(
                        new PlaceTaken(
                                fiveOClock(), HoldId.of(ANNS_ORDER), ANNS_ORDER, at("12:00")),
                        new PlaceGivenBack(AT_FOUR, ANNS_ORDER, at("12:00")),
                        new OrderRescheduled(
                                SHOP,
                                ANNS_ORDER,
                                AT_FOUR,
                                fiveOClock(),
                                AskedBy.SHOPPER,
                                at("12:00")));
        shop().when(new RescheduleOrder(ANNS_ORDER, slotAt("17:00"), AskedBy.SHOP, List.of(NOVEL)))
                .refused(DeliveryRefusal.OTHER_ROUND);
    }

    @Test
    void nobodyIsAskedToComeForWhatIsBrought() {
        var asked = new AskNotice(SHOP, ANNS_ORDER, new NoticeId("notice-1"));

        shop(ready()).when(asked).refused(DeliveryRefusal.NOT_TO_COLLECT);
        shop(ready(), left("16:05")).when(asked).refused(DeliveryRefusal.NOT_TO_COLLECT);
    }

    @Test
    void nobodyWaitsInTheShopForWhatIsBrought() {
        shop().when(new Arrive(QUEUE, ANNS_ORDER, 1, at("16:00")))
                .refused(DeliveryRefusal.NOT_TO_COLLECT);
        shop(left("16:05"))
                .when(new Arrive(QUEUE, ANNS_ORDER, 1, at("16:10")))
                .refused(DeliveryRefusal.NOT_TO_COLLECT);
        shop().when(new RecordNoShow(SHOP, ANNS_ORDER)).refused(DeliveryRefusal.NOT_TO_COLLECT);
        shop(left("16:05"))
                .when(new RecordNoShow(SHOP, ANNS_ORDER))
                .refused(DeliveryRefusal.NOT_TO_COLLECT);
    }

    private static SlotId fiveOClock() {
        return new SlotId(SHOP, Brought.ROUND, at("17:00"));
    }

    private static OrderDispatched left(String at) {
        return new OrderDispatched(SHOP, ANNS_ORDER, ANN, null, at(at));
    }

    private static OrderDelivered delivered(String at) {
        return new OrderDelivered(SHOP, ANNS_ORDER, at(at));
    }

    private static DeliveryFailed failed(String at) {
        return new DeliveryFailed(SHOP, ANNS_ORDER, FailedFor.NOBODY_THERE, at(at));
    }

    private static OrderCameBack back(String at) {
        return new OrderCameBack(SHOP, ANNS_ORDER, at(at));
    }

    /// At seven in the evening.
    private static Given shop(Event... events) {
        List<Event> all =
                new ArrayList<>(
                        List.of(
                                opened(),
                                places(2),
                                Brought.rounds(),
                                Brought.terms(Brought.VILLAGE),
                                Brought.placed(),
                                new PlaceTaken(
                                        AT_FOUR, HoldId.of(ANNS_ORDER), ANNS_ORDER, at("12:00"))));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new)).at("19:00");
    }
}
