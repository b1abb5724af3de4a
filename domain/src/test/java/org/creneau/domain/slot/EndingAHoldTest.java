package org.creneau.domain.slot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.expired;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.released;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.slotAt;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.junit.jupiter.api.Test;

class EndingAHoldTest {
    private static final ReleaseHold RELEASE = new ReleaseHold(SLOT, ANNS_HOLD);
    private static final ExpireHolds EXPIRE = new ExpireHolds(SLOT);

    @Test
    void aHoldIsGivenBack() {
        given(held(ANNS_HOLD, "11:55"))
                .when(RELEASE)
                .then(new HoldReleased(SLOT, ANNS_HOLD, ANN, NOON));
    }

    @Test
    void givenBackTwiceItIsGivenBackOnce() {
        given(held(ANNS_HOLD, "11:55"), released(ANNS_HOLD, "11:56")).when(RELEASE).thenNothing();
    }

    @Test
    void aHoldThatRanOutNeedsNoGivingBack() {
        given(held(ANNS_HOLD, "11:50")).when(RELEASE).thenNothing();
        given(held(ANNS_HOLD, "11:40"), expired(ANNS_HOLD, "11:50")).when(RELEASE).thenNothing();
    }

    @Test
    void aHoldThatNobodyHadCannotBeGivenBack() {
        given(held(BOBS_HOLD, "11:55")).when(RELEASE).refused(SlotRefusal.UNKNOWN_HOLD);
    }

    @Test
    void aHoldOnWhichAnOrderStandsIsGivenBackWithTheOrder() {
        given(held(ANNS_HOLD, "11:55"), taken(ANNS_HOLD, ANNS_ORDER))
                .when(RELEASE)
                .refused(SlotRefusal.HOLD_USED);
        given(
                        held(ANNS_HOLD, "10:00"),
                        taken(ANNS_HOLD, ANNS_ORDER),
                        givenBack(ANNS_ORDER, "11:00"))
                .when(RELEASE)
                .thenNothing();
    }

    @Test
    void holdsThatRanOutAreWrittenDownWithTheInstantTheyDid() {
        given(held(ANNS_HOLD, "11:30"), held(BOBS_HOLD, "11:50"))
                .when(EXPIRE)
                .then(expired(ANNS_HOLD, "11:40"), expired(BOBS_HOLD, "12:00"));
    }

    @Test
    void whatIsAliveOrWrittenDownIsLeftAlone() {
        given(held(ANNS_HOLD, "11:30"), expired(ANNS_HOLD, "11:40"), held(BOBS_HOLD, "11:51"))
                .when(EXPIRE)
                .thenNothing();
    }

    @Test
    void aPersonIsCountedOnceForAWindowAndAReason() {
        var refused = new BookingRefused(SLOT, ANN, "slot-full", NOON);
        var note = new NoteRefusal(SLOT, ANN, "slot-full");

        given().when(note).then(refused);
        given(refused).when(note).thenNothing();
    }

    @Test
    void anotherPersonWindowOrReasonIsCounted() {
        var refused = new BookingRefused(SLOT, ANN, "slot-full", NOON);

        given(refused)
                .when(new NoteRefusal(SLOT, BOB, "slot-full"))
                .then(new BookingRefused(SLOT, BOB, "slot-full", NOON));
        given(refused)
                .when(new NoteRefusal(SLOT, ANN, "too-late"))
                .then(new BookingRefused(SLOT, ANN, "too-late", NOON));
        given(refused)
                .when(new NoteRefusal(slotAt("15:15"), ANN, "slot-full"))
                .then(new BookingRefused(slotAt("15:15"), ANN, "slot-full", NOON));
    }

    @Test
    void aReasonIsACodeAndNothingThatSomebodyWrote() {
        assertThatThrownBy(() -> new NoteRefusal(SLOT, ANN, "Anne was too late"))
                .isInstanceOf(MalformedValue.class);
    }
}
