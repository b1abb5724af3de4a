package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Happened.served;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.ShownBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandingOverTest {
    private static final HandOver BY_NAME =
            new HandOver(SHOP, ANNS_ORDER, new Shown.Name(), at("15:05"));

    @ParameterizedTest
    @ValueSource(strings = {"K7M4PX", "k7m4px", " K7M-4PX ", "k7m 4px", "K7M–4PX", "K7M\u00A04PX"})
    void theCodeIsReadAsPeopleTypeIt(String typed) {
        given(placed(), ready()).at("15:05").when(withCode(typed)).then(handedOver("15:05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7M4PY", "", "K7M4P"})
    void theWrongCodeGetsNoParcel(String typed) {
        given(placed(), ready()).at("15:05").when(withCode(typed)).refused(OrderRefusal.WRONG_CODE);
    }

    @Test
    void anErasedCodeMatchesNothingNotEvenItself() {
        given(withErasedCode(placed()))
                .at("15:05")
                .when(
                        new HandOver(
                                SHOP,
                                ANNS_ORDER,
                                new Shown.Code(new PersonalText.Erased()),
                                at("15:05")))
                .refused(OrderRefusal.WRONG_CODE);
    }

    @Test
    void theShopMayTakeHerWordForHerName() {
        given(placed())
                .at("15:05")
                .when(BY_NAME)
                .then(new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.NAME, at("15:05")));
    }

    @Test
    void whatNobodyMarkedReadyIsHandedOverAllTheSame() {
        given(placed()).at("15:05").when(withCode("K7M4PX")).then(handedOver("15:05"));
    }

    @Test
    void whoeverIsInsideLeavesWithHerParcel() {
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"), called(1, "15:01"), entered(1, "15:02"))
                .at("15:05")
                .when(withCode("K7M4PX"))
                .then(handedOver("15:05"), left(1, ANNS_ORDER, Seen.IMPLIED_BY_HAND_OVER, "15:05"));
    }

    @Test
    void whoeverWaitsOutsideIsServedAtTheDoorInOneTap() {
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"))
                .at("15:05")
                .when(withCode("K7M4PX"))
                .then(handedOver("15:05"), served(1, ANNS_ORDER, "15:05"));
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"), called(1, "15:04"))
                .at("15:05")
                .when(withCode("K7M4PX"))
                .then(handedOver("15:05"), served(1, ANNS_ORDER, "15:05"));
    }

    @Test
    void whoeverLeftLeavesNoQueueAndWhoeverDidNotComeWhenCalledCameAfterAll() {
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"), left(1, "15:01"))
                .at("15:05")
                .when(withCode("K7M4PX"))
                .then(handedOver("15:05"));
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"), called(1, "15:01"), absent(1, "15:03"))
                .at("15:05")
                .when(withCode("K7M4PX"))
                .then(handedOver("15:05"), served(1, ANNS_ORDER, "15:05"));
    }

    @Test
    void onlyTheLatestTicketOfSomebodyWhoCameTwiceLeaves() {
        given(
                        placed(),
                        arrived(1, ANNS_ORDER, 1, "14:00"),
                        left(1, "14:10"),
                        arrived(2, ANNS_ORDER, 1, "15:00"))
                .at("15:05")
                .when(withCode("K7M4PX"))
                .then(handedOver("15:05"), served(2, ANNS_ORDER, "15:05"));
    }

    @Test
    void enteredAfterwardsItHappenedWhenItHappened() {
        given(placed()).at("17:00").when(withCode("K7M4PX")).then(handedOver("15:05"));
    }

    @Test
    void whereTwoClocksDisagreeSheLeavesAllTheSame() {
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"), entered(1, "15:06"))
                .at("15:07")
                .when(withCode("K7M4PX"))
                .then(handedOver("15:05"), left(1, ANNS_ORDER, Seen.IMPLIED_BY_HAND_OVER, "15:06"));
    }

    @Test
    void nothingHappensAfterItIsTold() {
        given(placed()).at("15:04").when(withCode("K7M4PX")).then(handedOver("15:04"));
    }

    @Test
    void aParcelIsHandedOverOnce() {
        given(placed(), handedOver("15:00")).at("15:05").when(BY_NAME).thenNothing();
        given(placed(), handedOver("15:00")).at("15:05").when(withCode("nonsense")).thenNothing();
    }

    @Test
    void theParcelOfACancelledOrderStays() {
        given(placed(), cancelled(CancelledBy.SHOP))
                .at("15:05")
                .when(BY_NAME)
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void anotherShopsParcelIsNotHereToGive() {
        given(placed())
                .at("15:05")
                .when(new HandOver(OTHER_SHOP, ANNS_ORDER, new Shown.Name(), at("15:05")))
                .refused(OrderRefusal.UNKNOWN_ORDER);
        given().when(BY_NAME).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    private static HandOver withCode(String code) {
        Instant happened = at("15:05");
        return new HandOver(SHOP, ANNS_ORDER, new Shown.Code(PersonalText.of(code)), happened);
    }

    private static OrderPlaced withErasedCode(OrderPlaced placed) {
        return new OrderPlaced(
                placed.shop(),
                placed.order(),
                placed.number(),
                placed.slot(),
                placed.subject(),
                placed.lines(),
                placed.contact(),
                new PersonalText.Erased(),
                placed.payAt(),
                placed.terms(),
                placed.at());
    }
}
