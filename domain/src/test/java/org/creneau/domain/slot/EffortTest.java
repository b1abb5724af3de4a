package org.creneau.domain.slot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.expired;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Happened.released;
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
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.slotAt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Windows of five places and four points; three pieces, or a part of them, make a point.
class EffortTest {
    private static final SchedulePublished FOUR_POINTS = schedule(4);

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "4, 2", "6, 2", "7, 3", "10, 4"})
    void threePiecesOrAPartOfThemMakeAPoint(int pieces, int points) {
        shop().when(bobHolds(pieces)).then(heldByBob(points, pieces));
    }

    @Test
    void whereNothingIsSaidEveryOrderIsOnePoint() {
        given(opened(), published(Town.schedule(1))).when(bobHolds(500)).then(heldByBob(1, 500));
    }

    @Test
    void thePointsOfAWindowAreUsedUpBeforeItsPlacesAre() {
        shop(heldByAnn(3)).when(bobHolds(4)).refused(SlotRefusal.ORDER_TOO_LARGE);
        shop(heldByAnn(3)).when(bobHolds(3)).then(heldByBob(1));
    }

    @Test
    void aWindowWithoutPlacesIsFullHoweverManyPointsItHas() {
        given(opened(), schedule(1, 4), heldByAnn(1))
                .when(bobHolds(1))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void theLargestOrderTakesAWindowThatIsEmpty() {
        shop().when(bobHolds(50)).then(heldByBob(4, 50));
        shop(heldByAnn(1)).when(bobHolds(50)).refused(SlotRefusal.ORDER_TOO_LARGE);
    }

    @Test
    void onADayOfRushAWindowHasHalfItsPoints() {
        var rush = new PaceChosen(SHOP, SATURDAY, Pace.RUSH, at("08:00"));
        shop(rush, heldByAnn(1)).when(bobHolds(3)).then(heldByBob(1));
        shop(rush, heldByAnn(1)).when(bobHolds(4)).refused(SlotRefusal.ORDER_TOO_LARGE);
    }

    @Test
    void whatEndsGivesItsPointsBack() {
        shop(heldByAnn(4), released(ANNS_HOLD, "11:58")).when(bobHolds(4)).then(heldByBob(2, 4));
        shop(takenByAnn(4), givenBack(ANNS_ORDER, "11:58")).when(bobHolds(4)).then(heldByBob(2, 4));
        var lapsed = new PlaceHeld(SLOT, ANNS_HOLD, ANN, at("11:40"), at("11:50"), 4, 12);
        shop(lapsed).when(bobHolds(4)).then(expired(ANNS_HOLD, "11:50"), heldByBob(2, 4));
    }

    @Test
    void ordersCountWithTheirPointsToo() {
        shop(takenByAnn(3)).when(bobHolds(4)).refused(SlotRefusal.ORDER_TOO_LARGE);
    }

    @Test
    void anOrderIsTheWorkOfWhatIsInIt() {
        shop(heldByBob(3)).when(bobOrders(2)).then(takenByBob(1), bobsOrder(2));
    }

    @Test
    void aBasketThatGrewNeedsThePointsThatAreMissing() {
        shop(heldByAnn(2), heldByBob(1)).when(bobOrders(4)).then(takenByBob(2), bobsOrder(4));
        shop(heldByAnn(2), heldByBob(1)).when(bobOrders(7)).refused(SlotRefusal.BASKET_GREW);
    }

    @Test
    void aHoldIsKeptWhereTheWindowGotFewerPoints() {
        shop(heldByBob(3), schedule(2)).when(bobOrders(7)).then(takenByBob(2), bobsOrder(7));
    }

    @Test
    void aHoldIsKeptWhereTheWindowGotMorePointsAndOthersTookThem() {
        shop(heldByBob(2, 12), heldByAnn(2)).when(bobOrders(12)).then(takenByBob(2), bobsOrder(12));
        shop(heldByBob(2, 12), heldByAnn(2)).when(bobOrders(13)).refused(SlotRefusal.BASKET_GREW);
    }

    @Test
    void aPlaceHeldBeforePiecesWereCountedTakesAnyOrder() {
        var old = new PlaceHeld(SLOT, BOBS_HOLD, BOB, at("11:55"), at("12:05"), 1, null);
        shop(old, heldByAnn(3)).when(bobOrders(12)).then(takenByBob(1), bobsOrder(12));
    }

    @Test
    void aWindowWithoutPointsIsFullForEverybody() {
        shop(heldByAnn(4)).when(bobHolds(1)).refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void theSameHoldOfAnotherSizeIsAnother() {
        shop(heldByBob(1, 3)).when(bobHolds(3)).thenNothing();
        shop(heldByBob(1, 3)).when(bobHolds(2)).refused(SlotRefusal.HOLD_REPEATED_DIFFERENTLY);
    }

    @Test
    void aHoldThatRanOutIsGoneWhereItsPointsAreTaken() {
        var lapsed = new PlaceHeld(SLOT, BOBS_HOLD, BOB, at("11:40"), at("11:50"), 2, 6);
        shop(lapsed, heldByAnn(3)).when(bobOrders(4)).refused(SlotRefusal.HOLD_EXPIRED);
    }

    @Test
    void anOrderThatMovesTakesItsWorkAlong() {
        var later = slotAt("16:00");
        var move = new RescheduleOrder(BOBS_ORDER, later, AskedBy.SHOP, List.of(NOVEL));
        shop(takenByBob(2), bobsOrder(4))
                .when(move)
                .then(
                        new PlaceTaken(later, new HoldId(BOBS_ORDER.value()), BOBS_ORDER, NOON, 2),
                        new PlaceGivenBack(SLOT, BOBS_ORDER, NOON),
                        new OrderRescheduled(SHOP, BOBS_ORDER, SLOT, later, AskedBy.SHOP, NOON));
        shop(
                        takenByBob(2),
                        bobsOrder(4),
                        new PlaceHeld(later, ANNS_HOLD, ANN, at("11:55"), at("12:05"), 3, 9))
                .when(move)
                .refused(SlotRefusal.ORDER_TOO_LARGE);
    }

    @Test
    void noScheduleHasWindowsWithoutPoints() {
        assertThatThrownBy(() -> new Effort(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Effort(3, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Given shop(Event... more) {
        var all = new ArrayList<Event>(List.of(opened(), FOUR_POINTS, novelListed()));
        all.addAll(List.of(more));
        return given(all.toArray(Event[]::new));
    }

    private static SchedulePublished schedule(int points) {
        return schedule(5, points);
    }

    private static SchedulePublished schedule(int places, int points) {
        return published(
                Town.schedule(places)
                        .with(
                                new Finer(
                                        Occasion.COLLECT,
                                        new Lead.None(),
                                        null,
                                        Duration.ZERO,
                                        null,
                                        new Effort(points, 3))));
    }

    private static HoldPlace bobHolds(int pieces) {
        return new HoldPlace(
                SLOT, BOBS_HOLD, BOB, HoldPlace.USUAL, Claim.FOR_SOMEBODY, pieces(pieces), null);
    }

    private static PlaceHeld heldByBob(int points) {
        return heldByBob(points, points * 3);
    }

    private static PlaceHeld heldByBob(int points, int pieces) {
        return new PlaceHeld(SLOT, BOBS_HOLD, BOB, NOON, at("12:10"), points, pieces);
    }

    private static PlaceHeld heldByAnn(int points) {
        return new PlaceHeld(SLOT, ANNS_HOLD, ANN, at("11:55"), at("12:05"), points, points * 3);
    }

    private static PlaceTaken takenByAnn(int points) {
        return new PlaceTaken(SLOT, ANNS_HOLD, ANNS_ORDER, at("11:00"), points);
    }

    private static PlaceTaken takenByBob(int points) {
        return new PlaceTaken(SLOT, BOBS_HOLD, BOBS_ORDER, NOON, points);
    }

    private static PlaceOrder bobOrders(int pieces) {
        return new PlaceOrder(
                BOBS_ORDER,
                "A-17",
                SLOT,
                BOBS_HOLD,
                ANN,
                List.of(new Wanted.Article(NOVEL, pieces(pieces))),
                CONTACT,
                CODE,
                PayAt.COUNTER);
    }

    private static OrderPlaced bobsOrder(int pieces) {
        OrderPlaced two = placed(BOBS_ORDER, SLOT, NOON);
        var line = two.lines().getFirst();
        return new OrderPlaced(
                two.shop(),
                two.order(),
                two.number(),
                two.slot(),
                two.subject(),
                List.of(new OrderLine(line.goods(), pieces(pieces), line.price(), line.vat())),
                two.contact(),
                two.code(),
                two.payAt(),
                new Terms.Obligation(),
                two.at());
    }
}
