package org.creneau.domain.slot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.closed;
import static org.creneau.domain.testing.Happened.expired;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Happened.released;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class HoldingAPlaceTest {
    private static final HoldId CLOES_HOLD = new HoldId("hold-cloe");

    @Test
    void aFreePlaceIsHeldForTenMinutes() {
        given(opened(), places(1)).when(bobHolds(SLOT)).then(heldByBob(SLOT));
    }

    @Test
    void theLastPlaceGoesToOne() {
        given(opened(), places(1), held(ANNS_HOLD, "11:55"))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void aWindowHasAsManyPlacesAsItsScheduleSays() {
        given(opened(), places(2), held(ANNS_HOLD, "11:55"))
                .when(bobHolds(SLOT))
                .then(heldByBob(SLOT));
        given(opened(), places(2), held(ANNS_HOLD, "11:55"), held(CLOES_HOLD, "11:56"))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void placesOfAnotherWindowDoNotCount() {
        given(opened(), places(1), held(slotAt("15:15"), ANNS_HOLD, "11:55"))
                .when(bobHolds(SLOT))
                .then(heldByBob(SLOT));
    }

    @Test
    void aHoldCountsUntilTheInstantItRunsOut() {
        given(opened(), places(1), held(ANNS_HOLD, "11:50"))
                .at(NOON.minusNanos(1))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void whoReusesThePlaceOfAHoldThatRanOutWritesThatDownFirst() {
        given(opened(), places(1), held(ANNS_HOLD, "11:50"))
                .when(bobHolds(SLOT))
                .then(expired(ANNS_HOLD, "12:00"), heldByBob(SLOT));
    }

    @Test
    void anExpiryThatIsWrittenDownIsNotWrittenAgain() {
        given(opened(), places(1), held(ANNS_HOLD, "11:40"), expired(ANNS_HOLD, "11:50"))
                .when(bobHolds(SLOT))
                .then(heldByBob(SLOT));
    }

    @Test
    void aPlaceGivenBackIsFree() {
        given(opened(), places(1), held(ANNS_HOLD, "11:55"), released(ANNS_HOLD, "11:56"))
                .when(bobHolds(SLOT))
                .then(heldByBob(SLOT));
    }

    @Test
    void aPlaceThatBelongsToAnOrderIsNotFreeHoweverLongAgoItWasHeld() {
        given(opened(), places(1), held(ANNS_HOLD, "10:00"), taken(ANNS_HOLD, ANNS_ORDER))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void thePlaceOfACancelledOrderIsFree() {
        given(
                        opened(),
                        places(1),
                        held(ANNS_HOLD, "10:00"),
                        taken(ANNS_HOLD, ANNS_ORDER),
                        givenBack(ANNS_ORDER, "11:00"))
                .when(bobHolds(SLOT))
                .then(heldByBob(SLOT));
    }

    @Test
    void askedTwiceItIsHeldOnce() {
        given(opened(), places(1), held(BOBS_HOLD, "11:55")).when(bobHolds(SLOT)).thenNothing();
    }

    @Test
    void askedForAnotherWindowUnderTheSameIdTheEarlierHoldStands() {
        given(opened(), places(1), held(slotAt("15:15"), BOBS_HOLD, "11:55"))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.HOLD_REPEATED_DIFFERENTLY);
        given(opened(), places(1), held(slotAt("15:15"), BOBS_HOLD, "10:00"))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.HOLD_REPEATED_DIFFERENTLY);
    }

    @Test
    void askedAgainAfterItBecameAnOrderNothingIsLeftToDo() {
        given(opened(), places(1), held(BOBS_HOLD, "11:55"), taken(BOBS_HOLD, ANNS_ORDER))
                .when(bobHolds(SLOT))
                .thenNothing();
    }

    @Test
    void aHoldThatRanOutCannotBeHadAgain() {
        given(opened(), places(1), held(BOBS_HOLD, "11:50"))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.HOLD_EXPIRED);
        given(opened(), places(1), held(BOBS_HOLD, "11:40"), expired(BOBS_HOLD, "11:50"))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.HOLD_EXPIRED);
    }

    @Test
    void aHoldThatWasGivenBackCannotBeHadAgain() {
        given(opened(), places(1), held(BOBS_HOLD, "11:55"), released(BOBS_HOLD, "11:56"))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.HOLD_RELEASED);
    }

    @Test
    void aShopThatNeverOpenedHasNoWindows() {
        given().when(bobHolds(SLOT)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void betweenWindowsThereIsNone() {
        given(opened(), places(1))
                .when(bobHolds(slotAt("15:07")))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void outsideOpeningHoursThereIsNone() {
        given(opened(), places(1))
                .when(bobHolds(slotAt("13:00")))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void onAScheduleThatTheShopDoesNotHaveThereIsNone() {
        given(opened(), places(1))
                .when(bobHolds(new SlotId(Town.SHOP, "appointment", SLOT.start())))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void beforeItsScheduleBeginsThereIsNone() {
        given(opened(), published(Town.schedule(1), SATURDAY.plusDays(1)))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void theScheduleSaidLastCountsFromItsFirstDayOn() {
        given(opened(), places(1), published(Town.schedule(2), SATURDAY), held(ANNS_HOLD, "11:55"))
                .when(bobHolds(SLOT))
                .then(heldByBob(SLOT));
        given(
                        opened(),
                        places(1),
                        published(Town.schedule(2), SATURDAY.plusDays(1)),
                        held(ANNS_HOLD, "11:55"))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void aClosedDaySaysWhy() {
        given(opened(), places(1), closed(ClosedFor.PUBLIC_HOLIDAY))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.PUBLIC_HOLIDAY);
        given(opened(), places(1), closed(ClosedFor.EXCEPTIONAL))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.SHOP_CLOSED);
    }

    @Test
    void onADayOfTheWeekWithoutOpeningsTheShopIsClosed() {
        SlotId sunday = slotOn(SATURDAY.plusDays(1), "15:00");
        given(opened(), published(exceptOnSundays()))
                .when(bobHolds(sunday))
                .refused(SlotRefusal.SHOP_CLOSED);
        given(opened(), published(exceptOnSundays())).when(bobHolds(SLOT)).then(heldByBob(SLOT));
        given(opened(), published(exceptOnSundays()))
                .when(bobHolds(new SlotId(Town.SHOP, "appointment", sunday.start())))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void theDayAfterAClosedDayIsOpen() {
        SlotId sunday = slotOn(SATURDAY.plusDays(1), "15:00");
        given(opened(), places(1), closed(ClosedFor.EXCEPTIONAL))
                .when(bobHolds(sunday))
                .then(heldByBob(sunday));
    }

    @Test
    void aWindowThatHasBegunIsPast() {
        given(opened(), places(1))
                .at("15:00")
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.WINDOW_PAST);
    }

    @Test
    void theShopNeedsItsTimeToPrepare() {
        given(opened(), places(1))
                .at(at("14:00").plusMillis(1))
                .when(bobHolds(SLOT))
                .refused(SlotRefusal.TOO_LATE);
    }

    @Test
    void atTheLastInstantThatLeavesTimeToPrepareItCanBeHad() {
        given(opened(), places(1))
                .at("14:00")
                .when(bobHolds(SLOT))
                .then(
                        new PlaceHeld(
                                SLOT, BOBS_HOLD, BOB, at("14:00"), at("14:00").plusSeconds(600)));
    }

    @Test
    void aWeekAheadCanBeBookedAndTheDayAfterCannot() {
        LocalDate inAWeek = SATURDAY.plusDays(7);
        given(opened(), places(1))
                .when(bobHolds(slotOn(inAWeek, "18:45")))
                .then(heldByBob(slotOn(inAWeek, "18:45")));
        given(opened(), places(1))
                .when(bobHolds(slotOn(inAWeek.plusDays(1), "09:00")))
                .refused(SlotRefusal.BEYOND_HORIZON);
    }

    @Test
    void todayIsTheDayOnTheShopsOwnCalendar() {
        SlotId slot = slotOn(SATURDAY.plusDays(8), "09:00");
        given(opened(), places(1))
                .at("23:59")
                .when(bobHolds(slot))
                .refused(SlotRefusal.BEYOND_HORIZON);
        given(opened(), places(1))
                .at(Town.on(SATURDAY.plusDays(1), "00:00"))
                .when(bobHolds(slot))
                .then(heldByBobAt(slot, SATURDAY.plusDays(1), "00:00"));
    }

    @Test
    void nobodyHoldsAPlaceForNoTimeOrForGood() {
        for (Duration time : new Duration[] {Duration.ZERO, Duration.ofDays(2)}) {
            assertThatThrownBy(() -> new HoldPlace(SLOT, BOBS_HOLD, BOB, time))
                    .isInstanceOf(MalformedValue.class);
        }
    }

    @Test
    void everyHoldHasAnOwner() {
        given(opened(), places(1))
                .when(new HoldPlace(SLOT, ANNS_HOLD, ANN, Duration.ofMinutes(5)))
                .then(new PlaceHeld(SLOT, ANNS_HOLD, ANN, NOON, at("12:05")));
    }

    private static Schedule exceptOnSundays() {
        Schedule daily = Town.schedule(1);
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(daily.hours());
        week.remove(DayOfWeek.SUNDAY);
        return new Schedule(
                daily.name(),
                week,
                daily.length(),
                daily.places(),
                daily.preparation(),
                daily.horizonDays());
    }

    private static HoldPlace bobHolds(SlotId slot) {
        return new HoldPlace(slot, BOBS_HOLD, BOB, HoldPlace.USUAL);
    }

    private static PlaceHeld heldByBob(SlotId slot) {
        return heldByBobAt(slot, SATURDAY, "12:00");
    }

    private static PlaceHeld heldByBobAt(SlotId slot, LocalDate day, String time) {
        var from = Town.on(day, time);
        return new PlaceHeld(slot, BOBS_HOLD, BOB, from, from.plus(HoldPlace.USUAL));
    }
}
