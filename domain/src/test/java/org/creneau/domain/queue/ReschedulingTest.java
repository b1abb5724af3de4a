package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.changesUntil;
import static org.creneau.domain.testing.Happened.closed;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.slotAt;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.TakesLonger;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReschedulingTest {
    private static final SlotId LATER = slotAt("16:00");
    private static final SlotId SUNDAY = slotOn(SATURDAY.plusDays(1), "15:00");
    private static final RescheduleOrder SHE_MOVES = move(LATER, AskedBy.SHOPPER);

    @ParameterizedTest
    @EnumSource
    void theNewPlaceIsTakenAndTheOldOneGivenBack(AskedBy by) {
        ordered().when(move(LATER, by)).then(moved(SLOT, LATER, by, NOON));
    }

    @Test
    void anOrderThatIsReadyMovesToo() {
        ordered(ready()).when(SHE_MOVES).then(moved(SLOT, LATER, AskedBy.SHOPPER, NOON));
    }

    @Test
    void theOrderKeepsItsPlaceWhereTheNewWindowIsFull() {
        ordered(new PlaceTaken(LATER, BOBS_HOLD, BOBS_ORDER, at("11:00")))
                .when(SHE_MOVES)
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void whoeverReusesAPlaceWritesDownThatItsHoldRanOut() {
        var lapsed = new PlaceHeld(LATER, BOBS_HOLD, BOB, at("11:00"), at("11:10"));
        ordered(lapsed)
                .when(SHE_MOVES)
                .then(
                        new HoldExpired(LATER, BOBS_HOLD, at("11:10")),
                        takenAnew(LATER, NOON),
                        new PlaceGivenBack(SLOT, ANNS_ORDER, NOON),
                        changed(SLOT, LATER, AskedBy.SHOPPER, NOON));
    }

    @Test
    void theOldPlaceIsFreeAtOnce() {
        ordered(moved(SLOT, LATER, AskedBy.SHOPPER, at("11:00")))
                .when(new HoldPlace(SLOT, BOBS_HOLD, BOB, HoldPlace.USUAL))
                .then(new PlaceHeld(SLOT, BOBS_HOLD, BOB, NOON, at("12:10")));
        ordered(moved(SLOT, LATER, AskedBy.SHOPPER, at("11:00")))
                .when(new HoldPlace(LATER, BOBS_HOLD, BOB, HoldPlace.USUAL))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void sheMayMoveBack() {
        ordered(moved(SLOT, LATER, AskedBy.SHOPPER, at("11:00")))
                .when(move(SLOT, AskedBy.SHOPPER))
                .then(moved(LATER, SLOT, AskedBy.SHOPPER, NOON));
    }

    @Test
    void toTheWindowThatItHasNothingIsLeftToDo() {
        ordered().when(move(SLOT, AskedBy.SHOPPER)).thenNothing();
        ordered(moved(SLOT, LATER, AskedBy.SHOP, at("11:00"))).when(SHE_MOVES).thenNothing();
    }

    @Test
    void theNewWindowIsJudgedAsForANewOrder() {
        ordered().when(move(slotAt("15:07"), AskedBy.SHOP)).refused(SlotRefusal.UNKNOWN_WINDOW);
        ordered().when(move(slotAt("11:00"), AskedBy.SHOP)).refused(SlotRefusal.WINDOW_PAST);
        ordered()
                .at("13:30")
                .when(move(slotAt("14:15"), AskedBy.SHOP))
                .refused(SlotRefusal.TOO_LATE);
        ordered(closed(ClosedFor.EXCEPTIONAL)).when(SHE_MOVES).refused(SlotRefusal.SHOP_CLOSED);
    }

    @Test
    void anArticleIsThereAsLongAfterTheOrderAsItTakes() {
        ordered(takes(Duration.ofHours(6)))
                .when(SHE_MOVES)
                .then(moved(SLOT, LATER, AskedBy.SHOPPER, NOON));
        var late = new TakesLonger(NOVEL, "Un roman", Duration.ofMinutes(361));
        ordered(takes(late.preparation())).when(SHE_MOVES).refused(late);
        ordered(takes(late.preparation())).when(move(LATER, AskedBy.SHOP)).refused(late);
    }

    @Test
    void whatIsReadyTakesNoTimeAnyMore() {
        ordered(takes(Duration.ofDays(3)), ready())
                .when(SHE_MOVES)
                .then(moved(SLOT, LATER, AskedBy.SHOPPER, NOON));
    }

    @Test
    void sheMayChangeAsLongAsAnOrderForHerWindowCouldStillBePrepared() {
        ordered()
                .at("13:59")
                .when(SHE_MOVES)
                .then(moved(SLOT, LATER, AskedBy.SHOPPER, at("13:59")));
        ordered().at("14:00").when(SHE_MOVES).refused(OrderRefusal.TOO_LATE_TO_CHANGE);
    }

    @Test
    void aShopMaySayAnotherDeadline() {
        ordered(changesUntil(Duration.ofHours(3)))
                .when(SHE_MOVES)
                .refused(OrderRefusal.TOO_LATE_TO_CHANGE);
        ordered(changesUntil(Duration.ZERO))
                .at("14:30")
                .when(SHE_MOVES)
                .then(moved(SLOT, LATER, AskedBy.SHOPPER, at("14:30")));
    }

    @Test
    void theDeadlineIsThatOfTheWindowSheHasNow() {
        ordered(moved(SLOT, LATER, AskedBy.SHOPPER, at("11:00")))
                .at("14:30")
                .when(move(slotAt("16:15"), AskedBy.SHOPPER))
                .then(moved(LATER, slotAt("16:15"), AskedBy.SHOPPER, at("14:30")));
    }

    @Test
    void theDeadlineDoesNotBindTheShop() {
        ordered()
                .at("15:05")
                .when(move(slotAt("16:30"), AskedBy.SHOP))
                .then(moved(SLOT, slotAt("16:30"), AskedBy.SHOP, at("15:05")));
    }

    @Test
    void whatIsOverDoesNotMove() {
        ordered(handedOver("11:30")).when(SHE_MOVES).refused(OrderRefusal.ALREADY_HANDED_OVER);
        ordered(cancelled(CancelledBy.SHOP)).when(SHE_MOVES).refused(OrderRefusal.ORDER_CANCELLED);
        given(opened(), places(1)).when(SHE_MOVES).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void anOrderDoesNotMoveToAnotherShop() {
        ordered()
                .when(
                        new RescheduleOrder(
                                ANNS_ORDER,
                                new SlotId(OTHER_SHOP, "collect", LATER.start()),
                                AskedBy.SHOP,
                                List.of(NOVEL)))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whoeverWaitsLeavesTheQueueWhenHerOrderMovesToAnotherDay() {
        ordered(arrived(1, ANNS_ORDER, 1, "14:55"))
                .at("15:00")
                .when(move(SUNDAY, AskedBy.SHOP))
                .then(
                        moved(
                                SLOT,
                                SUNDAY,
                                AskedBy.SHOP,
                                at("15:00"),
                                left(1, ANNS_ORDER, Seen.IMPLIED_BY_RESCHEDULING, "15:00")));
    }

    @Test
    void whoeverWaitsKeepsHerNumberWhenHerOrderMovesWithinTheDay() {
        ordered(arrived(1, ANNS_ORDER, 1, "14:55"))
                .at("15:00")
                .when(move(slotAt("16:15"), AskedBy.SHOP))
                .then(moved(SLOT, slotAt("16:15"), AskedBy.SHOP, at("15:00")));
    }

    @Test
    void whoeverIsInsideStaysThere() {
        ordered(arrived(1, ANNS_ORDER, 1, "14:55"), entered(1, "14:56"))
                .at("15:00")
                .when(move(SUNDAY, AskedBy.SHOP))
                .then(moved(SLOT, SUNDAY, AskedBy.SHOP, at("15:00")));
    }

    @Test
    void aCancellationGivesBackThePlaceThatTheOrderHasNow() {
        ordered(moved(SLOT, LATER, AskedBy.SHOPPER, at("11:00")))
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOPPER))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, NOON),
                        new PlaceGivenBack(LATER, ANNS_ORDER, NOON));
    }

    @Test
    void sheIsExpectedOnTheDayOfHerNewWindow() {
        ordered(moved(SLOT, SUNDAY, AskedBy.SHOPPER, at("11:00")))
                .when(new Arrive(QUEUE, ANNS_ORDER, 1, NOON))
                .refused(new QueueRefusal.NotToday());
    }

    @Test
    void theOrderSentAgainIsStillTheSameOrder() {
        ordered(moved(SLOT, LATER, AskedBy.SHOPPER, at("11:00"), novelListed()))
                .when(
                        new PlaceOrder(
                                ANNS_ORDER,
                                "A-18",
                                SLOT,
                                ANNS_HOLD,
                                ANN,
                                List.of(new Wanted.Article(NOVEL, pieces(2))),
                                CONTACT,
                                CODE,
                                PayAt.COUNTER))
                .thenNothing();
    }

    private static ItemListed takes(Duration preparation) {
        var details = new Details(null, preparation, Withdrawal.POSSIBLE, null);
        var item = novelListed();
        return new ItemListed(
                SHOP, NOVEL, item.label(), item.price(), item.vat(), details, at("09:00"));
    }

    /// A shop with one place a window; Ann has the one at three.
    private static Given ordered(Event... more) {
        List<Event> all = new ArrayList<>();
        all.addAll(List.of(opened(), places(1), held(ANNS_HOLD, "09:55")));
        all.addAll(List.of(taken(ANNS_HOLD, ANNS_ORDER), placed()));
        all.addAll(List.of(more));
        return given(all.toArray(Event[]::new));
    }

    private static Event[] moved(SlotId from, SlotId to, AskedBy by, Instant at, Event... more) {
        List<Event> all = new ArrayList<>();
        all.add(takenAnew(to, at));
        all.add(new PlaceGivenBack(from, ANNS_ORDER, at));
        all.add(changed(from, to, by, at));
        all.addAll(List.of(more));
        return all.toArray(Event[]::new);
    }

    private static RescheduleOrder move(SlotId to, AskedBy by) {
        return new RescheduleOrder(ANNS_ORDER, to, by, List.of(NOVEL));
    }

    private static PlaceTaken takenAnew(SlotId slot, Instant at) {
        return new PlaceTaken(slot, new HoldId(ANNS_ORDER.value()), ANNS_ORDER, at);
    }

    private static OrderRescheduled changed(SlotId from, SlotId to, AskedBy by, Instant at) {
        return new OrderRescheduled(SHOP, ANNS_ORDER, from, to, by, at);
    }
}
