package org.creneau.domain.slot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.expired;
import static org.creneau.domain.testing.Happened.extended;
import static org.creneau.domain.testing.Happened.held;
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
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.slotAt;

import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.slot.HoldPlace.Instead;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.junit.jupiter.api.Test;

/// Ann holds a place at three and wants another.
class InsteadOfAnotherTest {
    private static final SlotId LATER = slotAt("16:00");
    private static final HoldId NEW = new HoldId("hold-new");
    private static final AllowanceChosen ONE_AT_A_TIME =
            new AllowanceChosen(SHOP, new Allowance(1, 3), at("08:00"));

    @Test
    void theEarlierPlaceIsGivenBackInTheSameAppend() {
        given(opened(), places(1), held(ANNS_HOLD, "11:55"))
                .when(annTakes(LATER))
                .then(released(ANNS_HOLD, "12:00"), heldByAnn(LATER));
    }

    @Test
    void whoMayHoldOnePlaceMayStillChangeHerMind() {
        given(opened(), places(1), ONE_AT_A_TIME, held(ANNS_HOLD, "11:55"))
                .when(annTakes(LATER))
                .then(released(ANNS_HOLD, "12:00"), heldByAnn(LATER));
    }

    @Test
    void aSecondPlaceBesideItIsStillTooMany() {
        var other = new PlaceHeld(slotAt("15:30"), BOBS_HOLD, ANN, at("11:55"), at("12:05"));
        given(opened(), places(1), ONE_AT_A_TIME, held(ANNS_HOLD, "11:55"), other)
                .when(annTakes(LATER))
                .refused(SlotRefusal.TOO_MANY_HOLDS);
    }

    @Test
    void theEarlierPlaceStaysWhereTheNewWindowIsFull() {
        var bobs = new PlaceHeld(LATER, BOBS_HOLD, BOB, at("11:55"), at("12:05"));
        given(opened(), places(1), held(ANNS_HOLD, "11:55"), bobs)
                .when(annTakes(LATER))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void herOwnPlaceDoesNotStandInHerWay() {
        given(opened(), places(1), held(ANNS_HOLD, "11:55"))
                .when(annTakes(SLOT))
                .then(released(ANNS_HOLD, "12:00"), heldByAnnUntil("12:05"));
    }

    @Test
    void inTheSameWindowNobodyGetsMoreTimeThanSheHad() {
        given(opened(), places(1), held(ANNS_HOLD, "11:45"), extended(ANNS_HOLD, "12:05", "11:50"))
                .when(annTakes(SLOT))
                .then(
                        released(ANNS_HOLD, "12:00"),
                        heldByAnnUntil("12:05"),
                        extended(NEW, "12:05", "12:00"));
    }

    @Test
    void aPlaceThatIsOverNeedsNoGivingBack() {
        given(opened(), places(1), held(ANNS_HOLD, "11:40"))
                .when(annTakes(LATER))
                .then(heldByAnn(LATER));
        given(opened(), places(1), held(ANNS_HOLD, "11:40"))
                .when(annTakes(SLOT))
                .then(expired(ANNS_HOLD, "11:50"), heldByAnn(SLOT));
        given(opened(), places(1)).when(annTakes(LATER)).then(heldByAnn(LATER));
    }

    @Test
    void aPlaceThatAnOrderStandsOnStays() {
        given(opened(), places(1), held(ANNS_HOLD, "11:55"), taken(ANNS_HOLD, ANNS_ORDER))
                .when(annTakes(LATER))
                .then(heldByAnn(LATER));
    }

    @Test
    void askedTwiceItIsGivenBackOnce() {
        given(
                        opened(),
                        places(1),
                        held(ANNS_HOLD, "11:50"),
                        released(ANNS_HOLD, "11:55"),
                        new PlaceHeld(LATER, NEW, ANN, at("11:55"), at("12:05")))
                .when(annTakes(LATER))
                .thenNothing();
    }

    @Test
    void nothingIsTakenInsteadOfItselfOrOfAnotherShopsPlace() {
        var elsewhere = new SlotId(OTHER_SHOP, "collect", SLOT.start());
        for (Instead wrong :
                new Instead[] {new Instead(SLOT, NEW), new Instead(elsewhere, ANNS_HOLD)}) {
            assertThatThrownBy(() -> annTakes(LATER, wrong)).isInstanceOf(MalformedValue.class);
        }
    }

    private static HoldPlace annTakes(SlotId slot) {
        return annTakes(slot, new Instead(SLOT, ANNS_HOLD));
    }

    private static HoldPlace annTakes(SlotId slot, Instead instead) {
        return new HoldPlace(slot, NEW, ANN, HoldPlace.USUAL, Claim.OWN, pieces(1), instead);
    }

    private static PlaceHeld heldByAnnUntil(String until) {
        return new PlaceHeld(SLOT, NEW, ANN, NOON, at(until));
    }

    private static PlaceHeld heldByAnn(SlotId slot) {
        return new PlaceHeld(slot, NEW, ANN, NOON, at("12:10"));
    }
}
