package org.creneau.domain.slot;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.expired;
import static org.creneau.domain.testing.Happened.extended;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.released;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.junit.jupiter.api.Test;

class ExtendingAHoldTest {
    private static final ExtendHold EXTEND = new ExtendHold(SLOT, ANNS_HOLD, at("12:05"));
    private static final HoldPlace HOLD_AGAIN =
            new HoldPlace(SLOT, ANNS_HOLD, ANN, HoldPlace.USUAL);
    private static final HoldPlace BOB_ASKS = new HoldPlace(SLOT, BOBS_HOLD, BOB, HoldPlace.USUAL);

    @Test
    void aHoldIsExtendedFromWhenItWouldHaveRunOut() {
        given(held(ANNS_HOLD, "11:55")).when(EXTEND).then(extended(ANNS_HOLD, "12:15", "12:00"));
    }

    @Test
    void theSameRequestSentAgainExtendsNothing() {
        given(held(ANNS_HOLD, "11:55"), extended(ANNS_HOLD, "12:15", "11:58"))
                .when(EXTEND)
                .thenNothing();
    }

    @Test
    void aSecondExtensionIsRefused() {
        given(held(ANNS_HOLD, "11:55"), extended(ANNS_HOLD, "12:15", "11:58"))
                .when(new ExtendHold(SLOT, ANNS_HOLD, at("12:15")))
                .refused(SlotRefusal.HOLD_EXTENDED_BEFORE);
    }

    @Test
    void aHoldThatRanOutIsNotExtended() {
        given(held(ANNS_HOLD, "11:50")).when(EXTEND).refused(SlotRefusal.HOLD_EXPIRED);
        given(held(ANNS_HOLD, "11:40"), expired(ANNS_HOLD, "11:50"))
                .when(EXTEND)
                .refused(SlotRefusal.HOLD_EXPIRED);
        given(held(ANNS_HOLD, "11:40"), extended(ANNS_HOLD, "12:00", "11:45"))
                .when(EXTEND)
                .refused(SlotRefusal.HOLD_EXPIRED);
    }

    @Test
    void whatIsNotHeldIsNotExtended() {
        given().when(EXTEND).refused(SlotRefusal.UNKNOWN_HOLD);
        given(held(ANNS_HOLD, "11:55"), released(ANNS_HOLD, "11:56"))
                .when(EXTEND)
                .refused(SlotRefusal.HOLD_RELEASED);
        given(held(ANNS_HOLD, "11:55"), taken(ANNS_HOLD, ANNS_ORDER))
                .when(EXTEND)
                .refused(SlotRefusal.HOLD_USED);
    }

    @Test
    void anExtendedHoldKeepsItsPlaceUntilItsNewEnd() {
        given(opened(), places(1), held(ANNS_HOLD, "11:45"), extended(ANNS_HOLD, "12:05", "11:50"))
                .when(BOB_ASKS)
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void atItsNewEndThePlaceIsFree() {
        given(opened(), places(1), held(ANNS_HOLD, "11:40"), extended(ANNS_HOLD, "12:00", "11:45"))
                .when(BOB_ASKS)
                .then(
                        expired(ANNS_HOLD, "12:00"),
                        new PlaceHeld(SLOT, BOBS_HOLD, BOB, NOON, at("12:10")));
    }

    @Test
    void anExtendedHoldIsStillTheSameHold() {
        given(
                        opened(),
                        places(1),
                        novelListed(),
                        held(ANNS_HOLD, "11:45"),
                        extended(ANNS_HOLD, "12:05", "11:50"))
                .when(HOLD_AGAIN)
                .thenNothing();
    }

    @Test
    void anExtendedHoldIsGivenBack() {
        given(held(ANNS_HOLD, "11:45"), extended(ANNS_HOLD, "12:05", "11:50"))
                .when(new ReleaseHold(SLOT, ANNS_HOLD))
                .then(new HoldReleased(SLOT, ANNS_HOLD, ANN, NOON));
    }
}
