package org.creneau.domain.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.notCollected;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.ChooseAcceptance;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

class AcceptingAndPreparingTest {
    private static final AcceptOrder ACCEPT = new AcceptOrder(SHOP, ANNS_ORDER);
    private static final BeginPreparation BEGIN = new BeginPreparation(SHOP, ANNS_ORDER);
    private static final PersonalText WHY = PersonalText.of("Il n’y en a plus, pardon.");

    private static final AcceptanceAwaited AWAITED =
            new AcceptanceAwaited(SHOP, ANNS_ORDER, at("10:00"));
    private static final OrderAccepted ACCEPTED = new OrderAccepted(SHOP, ANNS_ORDER, at("10:30"));
    private static final PreparationBegun BEGUN =
            new PreparationBegun(SHOP, ANNS_ORDER, at("10:45"));

    @Test
    void anOrderOfAShopThatSaysNothingIsAcceptedByBeingPlaced() {
        shop().when(order(Claim.OWN))
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void whereTheShopLooksFirstTheOrderWaitsForItsYes() {
        shop(chosen(Acceptance.AFTER_A_LOOK))
                .when(order(Claim.OWN))
                .then(
                        taken(ANNS_HOLD, ANNS_ORDER, "12:00"),
                        placed(ANNS_ORDER, SLOT, NOON),
                        new AcceptanceAwaited(SHOP, ANNS_ORDER, NOON));
        shop(chosen(Acceptance.AFTER_A_LOOK), chosen(Acceptance.AT_ONCE))
                .when(order(Claim.OWN))
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void whatTheShopTakesDownItHasSaidYesTo() {
        shop(chosen(Acceptance.AFTER_A_LOOK))
                .when(order(Claim.FOR_SOMEBODY))
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void anOrderIsAcceptedOnce() {
        given(placed(), AWAITED).when(ACCEPT).then(new OrderAccepted(SHOP, ANNS_ORDER, NOON));
        given(placed(), AWAITED, ACCEPTED).when(ACCEPT).thenNothing();
        given(placed()).when(ACCEPT).thenNothing();
        given(placed(), AWAITED, BEGUN).when(ACCEPT).thenNothing();
    }

    @Test
    void whateverCameToTheCounterNeedsNoYesAnyMore() {
        given(placed(), AWAITED, ready()).when(ACCEPT).thenNothing();
        given(placed(), AWAITED, notCollected("11:00")).when(ACCEPT).thenNothing();
        given(placed(), AWAITED, handedOver("11:00")).when(ACCEPT).thenNothing();
    }

    @Test
    void whatIsCalledOffIsNeitherAcceptedNorPrepared() {
        given(placed(), AWAITED, cancelled(CancelledBy.SHOPPER))
                .when(ACCEPT)
                .refused(OrderRefusal.ORDER_CANCELLED);
        given(placed(), cancelled(CancelledBy.SHOP))
                .when(BEGIN)
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void preparationBeginsOnceAndSaysYes() {
        given(placed()).when(BEGIN).then(new PreparationBegun(SHOP, ANNS_ORDER, NOON));
        given(placed(), AWAITED).when(BEGIN).then(new PreparationBegun(SHOP, ANNS_ORDER, NOON));
        given(placed(), BEGUN).when(BEGIN).thenNothing();
        given(placed(), ready()).when(BEGIN).thenNothing();
        given(placed(), handedOver("11:00")).when(BEGIN).refused(OrderRefusal.ALREADY_HANDED_OVER);
    }

    @Test
    void whoeverDidNotComeIsAwaitedAgainWithItsPreparation() {
        given(placed(), BEGUN, notCollected("11:00"))
                .when(BEGIN)
                .then(new PreparationBegun(SHOP, ANNS_ORDER, NOON));
        given(
                        opened(),
                        places(1),
                        placed(),
                        notCollected("16:00"),
                        new PreparationBegun(SHOP, ANNS_ORDER, at("16:10")))
                .at("16:20")
                .when(new RecordNoShow(SHOP, ANNS_ORDER))
                .then(new OrderNotCollected(SHOP, ANNS_ORDER, at("16:20")));
    }

    @Test
    void anOrderOfAnotherShopIsUnknown() {
        given(placed())
                .when(new AcceptOrder(OTHER_SHOP, ANNS_ORDER))
                .refused(OrderRefusal.UNKNOWN_ORDER);
        given(placed())
                .when(new BeginPreparation(OTHER_SHOP, ANNS_ORDER))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whoeverCallsAnOrderOffMaySayWhy() {
        given(placed(), AWAITED)
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP, Optional.of(WHY)))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOP, NOON),
                        givenBack(ANNS_ORDER, "12:00"),
                        new CancellationExplained(SHOP, ANNS_ORDER, ANN, WHY, NOON));
    }

    @Test
    void aReasonIsSomethingThatCanBeRead() {
        assertThatThrownBy(() -> saying(" ")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> saying("x".repeat(501))).isInstanceOf(MalformedValue.class);
    }

    private static CancelOrder saying(String words) {
        return new CancelOrder(
                SHOP, ANNS_ORDER, CancelledBy.SHOP, Optional.of(PersonalText.of(words)));
    }

    @Test
    void aShopChoosesOnceWhetherItLooksFirst() {
        var look = new ChooseAcceptance(SHOP, Acceptance.AFTER_A_LOOK);
        given(opened()).when(look).then(new AcceptanceChosen(SHOP, Acceptance.AFTER_A_LOOK, NOON));
        given(opened(), chosen(Acceptance.AFTER_A_LOOK)).when(look).thenNothing();
        given(opened()).when(new ChooseAcceptance(SHOP, Acceptance.AT_ONCE)).thenNothing();
        given().when(look).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    private static AcceptanceChosen chosen(Acceptance acceptance) {
        return new AcceptanceChosen(SHOP, acceptance, at("08:00"));
    }

    private static Given shop(AcceptanceChosen... said) {
        List<Event> all = new ArrayList<>();
        all.addAll(List.of(opened(), places(3), novelListed()));
        all.addAll(List.of(said));
        all.add(held(ANNS_HOLD, "11:58"));
        return given(all.toArray(Event[]::new));
    }

    private static PlaceOrder order(Claim claim) {
        return new PlaceOrder(
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANNS_HOLD,
                ANN,
                List.of(new Wanted.Article(NOVEL, new Quantity(2))),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                Commitment.TO_PAY,
                claim);
    }
}
