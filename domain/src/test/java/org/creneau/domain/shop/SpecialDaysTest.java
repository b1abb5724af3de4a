package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.closed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.opening;
import static org.creneau.domain.testing.Town.profile;
import static org.creneau.domain.testing.Town.slotAt;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DayRestored;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotRefusal;
import org.junit.jupiter.api.Test;

class SpecialDaysTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2020, 12, 25);
    private static final LocalDate CLOCKS_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2027, 10, 31);
    private static final Holidays FRENCH = new Holidays.Kept("FR", null);
    private static final HolidaysChosen KEPT = new HolidaysChosen(SHOP, FRENCH, NOON);
    private static final List<Opening> EVENING = List.of(opening("20:00", "22:00"));

    @Test
    void aWindowOnAPublicHolidayIsRefusedAsOne() {
        given(opened(), places(2), KEPT)
                .at(on(CHRISTMAS, "08:00"))
                .when(hold(slotOn(CHRISTMAS, "15:00")))
                .refused(SlotRefusal.PUBLIC_HOLIDAY);
    }

    @Test
    void aShopThatNeverSpokeOfHolidaysIsOpenOnThem() {
        SlotId slot = slotOn(CHRISTMAS, "15:00");
        given(opened(), places(2)).at(on(CHRISTMAS, "08:00")).when(hold(slot)).then(held(slot));
    }

    @Test
    void anExtraOpeningCountsOnAHoliday() {
        SlotId slot = slotOn(CHRISTMAS, "20:15");
        given(opened(), places(2), KEPT, extra(CHRISTMAS, EVENING))
                .at(on(CHRISTMAS, "08:00"))
                .when(hold(slot))
                .then(held(slot));
        given(opened(), places(2), KEPT, extra(CHRISTMAS, EVENING))
                .at(on(CHRISTMAS, "08:00"))
                .when(hold(slotOn(CHRISTMAS, "15:00")))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void anExtraOpeningCountsOnAClosedDayAndInPlaceOfTheUsualHours() {
        given(opened(), places(2), closed(ClosedFor.EXCEPTIONAL), extra(SATURDAY, EVENING))
                .when(hold(slotAt("20:00")))
                .then(heldAtNoon(slotAt("20:00")));
        given(opened(), places(2), extra(SATURDAY, EVENING))
                .when(hold(SLOT))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void anExtraOpeningIsForItsScheduleAlone() {
        given(
                        opened(),
                        places(2),
                        closed(ClosedFor.EXCEPTIONAL),
                        new DayOpened(SHOP, SATURDAY, "evenings", EVENING, NOON))
                .when(hold(SLOT))
                .refused(SlotRefusal.SHOP_CLOSED);
    }

    @Test
    void aClosureSaidLaterClosesWhatWasOpened() {
        given(opened(), places(2), extra(SATURDAY, EVENING), closed(ClosedFor.EXCEPTIONAL))
                .when(hold(slotAt("20:00")))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void aClosureThatIsTakenBackLeavesTheDayAsItWas() {
        given(opened(), places(2), closed(ClosedFor.EXCEPTIONAL), restored(SATURDAY))
                .when(hold(SLOT))
                .then(heldAtNoon(SLOT));
        given(opened(), places(2), KEPT, extra(CHRISTMAS, EVENING), restored(CHRISTMAS))
                .at(on(CHRISTMAS, "08:00"))
                .when(hold(slotOn(CHRISTMAS, "15:00")))
                .refused(SlotRefusal.PUBLIC_HOLIDAY);
    }

    @Test
    void holidaysAreChosenOnce() {
        var choose = new ChooseHolidays(SHOP, FRENCH);
        given(opened()).when(choose).then(KEPT);
        given(opened(), KEPT).when(choose).thenNothing();
        given(opened()).when(new ChooseHolidays(SHOP, new Holidays.NotKept())).thenNothing();
        given().when(choose).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void aShopMayKeepThemFromTheDayItOpens() {
        given().when(new OpenShop(SHOP, profile(Door.INSIDE), FRENCH))
                .then(new ShopOpened(SHOP, profile(Door.INSIDE), NOON), KEPT);
    }

    @Test
    void aDayIsOpenedOnceWithTheSameHours() {
        var open = new OpenDay(SHOP, SATURDAY, Schedule.COLLECT, EVENING);
        given(opened(), places(2)).when(open).then(extra(SATURDAY, EVENING));
        given(opened(), places(2), extra(SATURDAY, EVENING)).when(open).thenNothing();
        given(opened(), places(2), extra(SATURDAY, List.of(opening("08:00", "09:00"))))
                .when(open)
                .then(extra(SATURDAY, EVENING));
    }

    @Test
    void aDayIsOpenedForAScheduleThatThereIs() {
        given(opened())
                .when(new OpenDay(SHOP, SATURDAY, Schedule.COLLECT, EVENING))
                .refused(ShopRefusal.UNKNOWN_SCHEDULE);
        given().when(new OpenDay(SHOP, SATURDAY, Schedule.COLLECT, EVENING))
                .refused(ShopRefusal.UNKNOWN_SHOP);
        assertThatThrownBy(() -> new OpenDay(SHOP, SATURDAY, Schedule.COLLECT, List.of()))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void hoursThatTheClockLeapsOverAreRefusedAndNotMoved() {
        given(opened(), places(2))
                .when(openFrom(CLOCKS_FORWARD, "02:30", "04:00"))
                .refused(ShopRefusal.NO_SUCH_TIME);
        given(opened(), places(2))
                .when(openFrom(CLOCKS_FORWARD, "01:00", "02:00"))
                .refused(ShopRefusal.NO_SUCH_TIME);
        given(opened(), places(2))
                .when(openFrom(CLOCKS_FORWARD, "03:00", "04:00"))
                .then(extra(CLOCKS_FORWARD, List.of(opening("03:00", "04:00"))));
    }

    @Test
    void hoursThatHappenTwiceAreTakenAsTheyAre() {
        given(opened(), places(2))
                .when(openFrom(CLOCKS_BACK, "02:15", "04:00"))
                .then(extra(CLOCKS_BACK, List.of(opening("02:15", "04:00"))));
    }

    @Test
    void aDayOfWhichNothingWasSaidHasNothingToTakeBack() {
        var restore = new RestoreDay(SHOP, SATURDAY);
        given(opened()).when(restore).thenNothing();
        given(opened(), closed(ClosedFor.EXCEPTIONAL)).when(restore).then(restored(SATURDAY));
        given().when(restore).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void aDayThatIsOpenedInSpiteOfItsClosureCanBeClosedAgain() {
        given(opened(), places(2), closed(ClosedFor.EXCEPTIONAL), extra(SATURDAY, EVENING))
                .when(new CloseDay(SHOP, SATURDAY, ClosedFor.EXCEPTIONAL))
                .then(new DayClosed(SHOP, SATURDAY, ClosedFor.EXCEPTIONAL, NOON));
    }

    private static OpenDay openFrom(LocalDate day, String from, String to) {
        return new OpenDay(SHOP, day, Schedule.COLLECT, List.of(opening(from, to)));
    }

    private static DayOpened extra(LocalDate day, List<Opening> hours) {
        return new DayOpened(SHOP, day, Schedule.COLLECT, hours, NOON);
    }

    private static DayRestored restored(LocalDate day) {
        return new DayRestored(SHOP, day, NOON);
    }

    private static HoldPlace hold(SlotId slot) {
        return new HoldPlace(slot, ANNS_HOLD, ANN, HoldPlace.USUAL);
    }

    private static PlaceHeld held(SlotId slot) {
        var at = on(CHRISTMAS, "08:00");
        return new PlaceHeld(slot, ANNS_HOLD, ANN, at, at.plus(HoldPlace.USUAL));
    }

    private static PlaceHeld heldAtNoon(SlotId slot) {
        return new PlaceHeld(slot, ANNS_HOLD, ANN, NOON, NOON.plus(HoldPlace.USUAL));
    }
}
