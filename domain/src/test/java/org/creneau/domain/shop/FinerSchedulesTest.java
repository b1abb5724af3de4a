package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.chosen;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.opening;
import static org.creneau.domain.testing.Town.slotAt;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Open on Saturdays and Mondays, from 9 to 12 and from 14 to 19; it is noon of a Saturday.
class FinerSchedulesTest {
    private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
    private static final LocalDate MONDAY = SATURDAY.plusDays(2);
    private static final LocalDate NEXT_SATURDAY = SATURDAY.plusDays(7);
    private static final Lead NONE = new Lead.None();

    @Test
    void anOrderAfterTheCutOffCountsForTheNextOpenDay() {
        var closesAtNoon = finer(NONE, LocalTime.NOON);
        hold(closesAtNoon, slotAt("15:00"), SlotRefusal.PAST_CUT_OFF);
        hold(closesAtNoon, slotOn(MONDAY, "09:00"));
        hold(finer(NONE, LocalTime.of(12, 1)), slotAt("15:00"));
    }

    @Test
    void onADayOffNoCutOffStrikes() {
        var closesAtNoon = finer(NONE, LocalTime.NOON);
        given(opened(), published(week(closesAtNoon)))
                .at(Town.on(SUNDAY, "20:00"))
                .when(hold(slotOn(MONDAY, "09:00")))
                .then(heldAt(slotOn(MONDAY, "09:00"), SUNDAY, "20:00"));
    }

    @Test
    void noticeInOpenDaysDoesNotCountSundays() {
        var aDayBefore = finer(new Lead.OpenDays(1), null);
        hold(aDayBefore, slotAt("15:00"), SlotRefusal.TOO_LATE);
        hold(aDayBefore, slotOn(MONDAY, "09:00"));
        var twoDaysBefore = finer(new Lead.OpenDays(2), null);
        hold(twoDaysBefore, slotOn(MONDAY, "09:00"), SlotRefusal.TOO_LATE);
        hold(twoDaysBefore, slotOn(NEXT_SATURDAY, "09:00"));
    }

    @Test
    void noticeInOpenDaysBeginsAfterTheCutOffOnTheNextOpenDay() {
        var aDayBefore = finer(new Lead.OpenDays(1), LocalTime.of(11, 0));
        hold(aDayBefore, slotOn(MONDAY, "09:00"), SlotRefusal.PAST_CUT_OFF);
        hold(aDayBefore, slotOn(NEXT_SATURDAY, "09:00"));
        hold(aDayBefore, slotAt("15:00"), SlotRefusal.TOO_LATE);
    }

    @Test
    void aClosedDayIsNoOpenDay() {
        given(
                        opened(),
                        published(week(finer(new Lead.OpenDays(2), null))),
                        new DayClosed(SHOP, MONDAY, ClosedFor.EXCEPTIONAL, NOON))
                .when(hold(slotOn(NEXT_SATURDAY, "09:00")))
                .refused(SlotRefusal.TOO_LATE);
    }

    @Test
    void eachDayIsOpenByTheHoursThatHoldOnIt() {
        Schedule now = week(finer(new Lead.OpenDays(2), null));
        Map<DayOfWeek, List<Schedule.Opening>> sundaysToo = new HashMap<>(now.hours());
        sundaysToo.put(DayOfWeek.SUNDAY, List.of(opening("09:00", "12:00")));
        var fromMonday =
                new Schedule(
                        now.name(),
                        sundaysToo,
                        now.length(),
                        now.places(),
                        now.preparation(),
                        now.horizonDays(),
                        now.finer());
        given(opened(), published(now), published(fromMonday, MONDAY))
                .when(hold(slotOn(MONDAY, "09:00")))
                .refused(SlotRefusal.TOO_LATE);
    }

    @Test
    void noticeInOpenTimeRunsWhileTheShopIsOpen() {
        var threeHours = finer(new Lead.OpenTime(Duration.ofHours(3)), null);
        hold(threeHours, slotAt("16:45"), SlotRefusal.TOO_LATE);
        hold(threeHours, slotAt("17:00"));
        var sixHours = finer(new Lead.OpenTime(Duration.ofHours(6)), null);
        hold(sixHours, slotOn(MONDAY, "09:45"), SlotRefusal.TOO_LATE);
        hold(sixHours, slotOn(MONDAY, "10:00"));
    }

    @Test
    void noticeInOpenTimeBeginsAfterTheCutOffOnTheNextOpenDay() {
        var oneHour = finer(new Lead.OpenTime(Duration.ofHours(1)), LocalTime.NOON);
        hold(oneHour, slotAt("18:00"), SlotRefusal.PAST_CUT_OFF);
        hold(oneHour, slotOn(MONDAY, "09:45"), SlotRefusal.PAST_CUT_OFF);
        hold(oneHour, slotOn(MONDAY, "10:00"));
    }

    @Test
    void anHourThatTheClockSkipsIsNoOpenTime() {
        LocalDate forward = LocalDate.of(2027, 3, 28);
        var night = opening("01:00", "04:00");
        assertThat(
                        night.within(
                                forward.atStartOfDay(Town.PARIS).toInstant(),
                                forward.plusDays(1).atStartOfDay(Town.PARIS).toInstant(),
                                forward,
                                Town.PARIS))
                .isEqualTo(Duration.ofHours(2));
        LocalDate back = LocalDate.of(2027, 10, 31);
        assertThat(
                        night.within(
                                back.atStartOfDay(Town.PARIS).toInstant(),
                                back.plusDays(1).atStartOfDay(Town.PARIS).toInstant(),
                                back,
                                Town.PARIS))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void nobodyIsDueBetweenTwoWindows() {
        var buffered = week(new Finer(Occasion.COLLECT, NONE, null, Duration.ofMinutes(5), null));
        assertThat(buffered.windowsOn(List.of(opening("14:00", "15:00")), SATURDAY, Town.PARIS))
                .extracting(Window::start)
                .containsExactly(Town.at("14:00"), Town.at("14:20"), Town.at("14:40"));
        given(opened(), published(buffered)).when(hold(slotAt("14:20"))).then(heldAt("14:20"));
        given(opened(), published(buffered))
                .when(hold(slotAt("14:15")))
                .refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void aScheduleHoldsUntilItsLastDayAndThenWhatWasSaidBefore() {
        var special =
                new SchedulePublished(
                        SHOP, week(Finer.USUAL, 1), SATURDAY, SATURDAY.plusDays(1), NOON);
        given(opened(), places(2), special, held(BOBS_HOLD, "11:55"))
                .when(hold(SLOT))
                .refused(SlotRefusal.SLOT_FULL);
        var sunday = slotOn(SATURDAY.plusDays(3), "09:00");
        given(opened(), places(2), special)
                .when(hold(sunday))
                .then(heldAt(sunday, SATURDAY, "12:00"));
    }

    @Test
    void aScheduleDoesNotEndBeforeItBegins() {
        assertThatThrownBy(
                        () ->
                                new PublishSchedule(
                                        SHOP, Town.schedule(1), SATURDAY, SATURDAY.minusDays(1)))
                .isInstanceOf(MalformedValue.class);
        given(opened())
                .when(new PublishSchedule(SHOP, Town.schedule(1), SATURDAY, MONDAY))
                .then(new SchedulePublished(SHOP, Town.schedule(1), SATURDAY, MONDAY, NOON));
    }

    @Test
    void noMorePlacesThanThoseInsideCanUse() {
        var tenMinutes = dwelling(Duration.ofMinutes(10));
        assertThat(placesOf(opened(), published(tenMinutes), limit(2))).isEqualTo(3);
        assertThat(placesOf(opened(), published(tenMinutes), limit(60))).isEqualTo(6);
        assertThat(placesOf(opened(), published(dwelling(Duration.ofHours(1))), limit(1)))
                .as("one at least")
                .isEqualTo(1);
        assertThat(placesOf(opened(), published(tenMinutes))).as("no limit").isEqualTo(6);
        assertThat(placesOf(opened(Door.DOORSTEP), published(tenMinutes), limit(2)))
                .as("nobody comes in")
                .isEqualTo(6);
        assertThat(placesOf(opened(), published(week(Finer.USUAL)), limit(1)))
                .as("nothing said of it")
                .isEqualTo(6);
    }

    @Test
    void theTextInForceOnTheDayOfTheWindowCounts() {
        var law = chosen(new Distancing(16, new Distancing.Text.InForce("FR"), null));
        assertThat(placesOf(opened(), published(dwelling(Duration.ofMinutes(15))), law))
                .as("16 m² at 8 m² each")
                .isEqualTo(2);
    }

    @Test
    void onADayOfRushThereAreHalfThePlaces() {
        var rush = new PaceChosen(SHOP, SATURDAY, Pace.RUSH, NOON);
        var calm = new PaceChosen(SHOP, SATURDAY, Pace.NORMAL, NOON);
        assertThat(placesOf(opened(), places(7), rush)).isEqualTo(4);
        assertThat(placesOf(opened(), places(1), rush)).isEqualTo(1);
        assertThat(placesOf(opened(), places(7), rush, calm)).isEqualTo(7);
        given(opened(), places(2), rush, held(BOBS_HOLD, "11:55"))
                .when(hold(SLOT))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void thePaceIsChosenOnce() {
        var choose = new ChoosePace(SHOP, SATURDAY, Pace.RUSH);
        var chosen = new PaceChosen(SHOP, SATURDAY, Pace.RUSH, NOON);
        given(opened()).when(choose).then(chosen);
        given(opened(), chosen).when(choose).thenNothing();
        given(opened()).when(new ChoosePace(SHOP, SATURDAY, Pace.NORMAL)).thenNothing();
        given().when(choose).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void whatIsSaidMakesSense() {
        assertThatThrownBy(() -> new Lead.OpenDays(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lead.OpenTime(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dwelling(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int placesOf(ShopEvent... said) {
        var fold = Hours.of(SHOP);
        for (ShopEvent event : said) {
            fold = fold.evolve(event);
        }
        Hours hours = fold.state();
        return hours.windowAt(SLOT) instanceof Hours.Found.Offered offered
                ? hours.placesIn(offered)
                : 0;
    }

    private static ShopEvent limit(int people) {
        return chosen(new Distancing(60, new Distancing.Text.None(), people));
    }

    private static Schedule dwelling(Duration dwell) {
        return week(new Finer(Occasion.COLLECT, NONE, null, Duration.ZERO, dwell));
    }

    private static Finer finer(Lead lead, @Nullable LocalTime cutOff) {
        return new Finer(Occasion.COLLECT, lead, cutOff, Duration.ZERO, null);
    }

    private static Schedule week(Finer finer) {
        return week(finer, 6);
    }

    private static Schedule week(Finer finer, int places) {
        var day = List.of(opening("09:00", "12:00"), opening("14:00", "19:00"));
        return new Schedule(
                Schedule.COLLECT,
                Map.of(DayOfWeek.SATURDAY, day, DayOfWeek.MONDAY, day),
                Duration.ofMinutes(15),
                places,
                Duration.ofMinutes(30),
                7,
                finer);
    }

    private static void hold(Finer finer, SlotId slot) {
        given(opened(), published(week(finer)))
                .when(hold(slot))
                .then(heldAt(slot, SATURDAY, "12:00"));
    }

    private static void hold(Finer finer, SlotId slot, Reason reason) {
        given(opened(), published(week(finer))).when(hold(slot)).refused(reason);
    }

    private static HoldPlace hold(SlotId slot) {
        return new HoldPlace(slot, ANNS_HOLD, ANN, HoldPlace.USUAL);
    }

    private static PlaceHeld heldAt(String window) {
        return heldAt(slotAt(window), SATURDAY, "12:00");
    }

    private static PlaceHeld heldAt(SlotId slot, LocalDate day, String time) {
        var at = Town.on(day, time);
        return new PlaceHeld(slot, ANNS_HOLD, ANN, at, at.plus(HoldPlace.USUAL));
    }
}
