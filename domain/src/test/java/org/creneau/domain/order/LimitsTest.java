package org.creneau.domain.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOB;
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
import static org.creneau.domain.testing.Town.slotOn;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ChooseAllowance;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

/// How much one person may take for herself: three places at once, and three orders for a day, where the
/// shop says nothing else.
class LimitsTest {
    private static final HoldId ONE_MORE = new HoldId("hold-more");
    private static final HoldPlace SHE_ASKS = hold(ANN, Claim.OWN);
    private static final PlaceOrder SHE_ORDERS = order(SLOT, ANN, Claim.OWN);

    @Test
    void whoeverHoldsTwoPlacesMayHoldAThird() {
        shop(heldAt("16:00", "11:55"), heldAt("16:15", "11:56"))
                .when(SHE_ASKS)
                .then(new PlaceHeld(SLOT, ONE_MORE, ANN, NOON, at("12:10")));
    }

    @Test
    void whoeverHoldsThreePlacesMayHoldNoMore() {
        threeHeld().when(SHE_ASKS).refused(SlotRefusal.TOO_MANY_HOLDS);
    }

    @Test
    void whatRanOutOrWasGivenBackDoesNotCount() {
        shop(heldAt("16:00", "11:50"), heldAt("16:15", "11:56"), heldAt("16:30", "11:57"))
                .when(SHE_ASKS)
                .then(new PlaceHeld(SLOT, ONE_MORE, ANN, NOON, at("12:10")));
        SlotId four = slotAt("16:00");
        threeHeld(new HoldReleased(four, new HoldId("hold-16-00"), ANN, at("11:58")))
                .when(SHE_ASKS)
                .then(new PlaceHeld(SLOT, ONE_MORE, ANN, NOON, at("12:10")));
    }

    @Test
    void whatWasExtendedCountsLonger() {
        SlotId four = slotAt("16:00");
        var longer =
                new HoldExtended(four, new HoldId("hold-16-00"), ANN, at("12:05"), at("11:52"));
        shop(heldAt("16:00", "11:45"), heldAt("16:15", "11:56"), heldAt("16:30", "11:57"), longer)
                .when(SHE_ASKS)
                .refused(SlotRefusal.TOO_MANY_HOLDS);
    }

    @Test
    void theSameHoldAskedForAgainIsNoneMore() {
        threeHeld()
                .when(
                        new HoldPlace(
                                slotAt("16:30"),
                                new HoldId("hold-16-30"),
                                ANN,
                                HoldPlace.USUAL,
                                Claim.OWN))
                .thenNothing();
    }

    @Test
    void anotherPersonIsNotLimitedByHer() {
        threeHeld()
                .when(hold(BOB, Claim.OWN))
                .then(new PlaceHeld(SLOT, ONE_MORE, BOB, NOON, at("12:10")));
    }

    @Test
    void theShopMayHoldForHerWhatItWants() {
        threeHeld()
                .when(hold(ANN, Claim.FOR_SOMEBODY))
                .then(new PlaceHeld(SLOT, ONE_MORE, ANN, NOON, at("12:10")));
    }

    @Test
    void aFullWindowIsFullWhateverSheHolds() {
        threeHeld(places(1), taken(new HoldId("hold-x"), new OrderId("order-x")))
                .when(SHE_ASKS)
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void whoeverHasTwoOrdersForADayMayPlaceAThird() {
        ordered("one", "two")
                .when(SHE_ORDERS)
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void whoeverHasThreeOrdersForADayMayPlaceNoMore() {
        ordered("one", "two", "three").when(SHE_ORDERS).refused(OrderRefusal.TOO_MANY_ORDERS);
    }

    @Test
    void ordersForAnotherDayDoNotCount() {
        SlotId sunday = slotOn(SATURDAY.plusDays(1), "15:00");
        List<Event> all = orders("one", "two");
        all.add(placed(new OrderId("sunday"), sunday, at("10:00")));
        shop(all)
                .when(SHE_ORDERS)
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void whatWasCancelledDoesNotCount() {
        List<Event> all = orders("one", "two", "order-ann");
        all.add(cancelled(CancelledBy.SHOPPER));
        shop(all)
                .when(order(SLOT, ANN, Claim.OWN, new OrderId("next")))
                .then(
                        taken(ANNS_HOLD, new OrderId("next"), "12:00"),
                        placed(new OrderId("next"), SLOT, NOON));
    }

    @Test
    void theShopMayOrderForHerWhatItWants() {
        ordered("one", "two", "three")
                .when(order(SLOT, ANN, Claim.FOR_SOMEBODY))
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void aShopMayAllowMoreOrLess() {
        ordered("one", "two")
                .when(new ChooseAllowance(SHOP, new Allowance(5, 2)))
                .then(new AllowanceChosen(SHOP, new Allowance(5, 2), NOON));
        List<Event> all = orders("one", "two");
        all.add(new AllowanceChosen(SHOP, new Allowance(5, 2), at("09:00")));
        shop(all).when(SHE_ORDERS).refused(OrderRefusal.TOO_MANY_ORDERS);
        threeHeld(new AllowanceChosen(SHOP, new Allowance(5, 2), at("09:00")))
                .when(SHE_ASKS)
                .then(new PlaceHeld(SLOT, ONE_MORE, ANN, NOON, at("12:10")));
    }

    @Test
    void whatAShopAllowsIsSaidOnce() {
        given(opened()).when(new ChooseAllowance(SHOP, Allowance.USUAL)).thenNothing();
        given().when(new ChooseAllowance(SHOP, new Allowance(1, 1)))
                .refused(ShopRefusal.UNKNOWN_SHOP);
        assertThatThrownBy(() -> new Allowance(0, 1)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Allowance(1, 0)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Allowance(1, 1_001)).isInstanceOf(MalformedValue.class);
    }

    private static HoldPlace hold(SubjectId subject, Claim claim) {
        return new HoldPlace(SLOT, ONE_MORE, subject, HoldPlace.USUAL, claim);
    }

    private static PlaceOrder order(SlotId slot, SubjectId subject, Claim claim) {
        return order(slot, subject, claim, ANNS_ORDER);
    }

    private static PlaceOrder order(SlotId slot, SubjectId subject, Claim claim, OrderId id) {
        return new PlaceOrder(
                id,
                "A-17",
                slot,
                ANNS_HOLD,
                subject,
                List.of(new Wanted.Article(NOVEL, pieces(2))),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                Commitment.TO_PAY,
                claim);
    }

    private static PlaceHeld heldAt(String window, String from) {
        return held(slotAt(window), new HoldId("hold-" + window.replace(':', '-')), from);
    }

    private static Given threeHeld(Event... more) {
        List<Event> all = new ArrayList<>();
        all.addAll(
                List.of(
                        heldAt("16:00", "11:55"),
                        heldAt("16:15", "11:56"),
                        heldAt("16:30", "11:57")));
        all.addAll(List.of(more));
        return shop(all);
    }

    private static List<Event> orders(String... ids) {
        List<Event> all = new ArrayList<>();
        for (String id : ids) {
            all.add(placed(new OrderId(id), slotAt("16:00"), at("10:00")));
        }
        return all;
    }

    private static Given ordered(String... ids) {
        return shop(orders(ids));
    }

    private static Given shop(Event... more) {
        return shop(List.of(more));
    }

    /// With a place held under Ann's name at three.
    private static Given shop(List<? extends Event> more) {
        List<Event> all = new ArrayList<>();
        all.addAll(List.of(opened(), places(6), novelListed()));
        all.add(new PlaceHeld(SLOT, ANNS_HOLD, BOB, at("11:55"), at("12:05")));
        all.addAll(more);
        return given(all.toArray(Event[]::new));
    }
}
