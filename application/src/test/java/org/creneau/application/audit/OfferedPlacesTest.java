package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.application.audit.WrittenLog.AT_THREE;
import static org.creneau.application.audit.WrittenLog.SHOP;
import static org.creneau.application.audit.WrittenLog.at;
import static org.creneau.application.audit.WrittenLog.ofShop;
import static org.creneau.application.audit.WrittenLog.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.junit.jupiter.api.Test;

/// How many places the log says a window had, by what the shop had said of its days.
class OfferedPlacesTest {
    private static final SlotId CHRISTMAS =
            new SlotId(SHOP, Schedule.COLLECT, Instant.parse("2020-12-25T14:00:00Z"));

    private static final SubjectId SOMEBODY = new SubjectId("somebody");

    private final WrittenLog log = ofShop(2, 60, Door.INSIDE);

    @Test
    void aDayOfRushOffersHalfThePlaces() {
        log.kept(new ShopEvent.PaceChosen(SHOP, WrittenLog.SATURDAY, Pace.RUSH, at("09:00")));
        log.held(AT_THREE, "a").held(AT_THREE, "b");

        assertThat(log.read().oversold()).hasSize(1);
    }

    @Test
    void aWindowOffersNoMoreThanThoseInsideCanUse() {
        var dwell =
                new Finer(
                        Occasion.COLLECT,
                        new Lead.None(),
                        null,
                        Duration.ZERO,
                        Duration.ofMinutes(15));
        log.kept(
                new ShopEvent.DistancingChosen(
                        SHOP, new Distancing(60, new Distancing.Text.None(), 1), at("09:00")));
        log.kept(
                new ShopEvent.SchedulePublished(
                        SHOP,
                        WrittenLog.schedule(2).with(dwell),
                        WrittenLog.SATURDAY,
                        WrittenLog.SATURDAY,
                        at("09:00")));
        log.held(AT_THREE, "a").held(AT_THREE, "b");

        assertThat(log.read().oversold()).hasSize(1);
    }

    @Test
    void aWindowThatIsPromisedMoreWorkThanItHasPointsForIsNamed() {
        log.kept(laborious(3));
        log.kept(
                new PlaceHeld(
                        AT_THREE, new HoldId("a"), SOMEBODY, at("10:00"), at("10:10"), 2, null));
        log.kept(new PlaceTaken(AT_THREE, new HoldId("a"), new OrderId("a"), at("10:01"), 3));
        assertThat(log.read().overworked()).isEmpty();

        log.kept(
                new PlaceHeld(
                        AT_THREE, new HoldId("b"), SOMEBODY, at("10:02"), at("10:12"), 1, null));
        assertThat(log.read().overworked())
                .containsExactly(new Promises.Overworked(AT_THREE, 4, 3, log.read().events()));
        assertThat(log.read().kept()).isFalse();
    }

    @Test
    void pointsThatAreCutLaterAreNobodysBrokenPromise() {
        log.kept(laborious(3));
        log.kept(
                new PlaceHeld(
                        AT_THREE, new HoldId("a"), SOMEBODY, at("10:00"), at("10:10"), 3, null));
        log.kept(new ShopEvent.PaceChosen(SHOP, WrittenLog.SATURDAY, Pace.RUSH, at("10:01")));
        log.kept(new PlaceTaken(AT_THREE, new HoldId("a"), new OrderId("a"), at("10:02"), 2));

        assertThat(log.read().overworked()).isEmpty();
    }

    private static ShopEvent.SchedulePublished laborious(int points) {
        var finer =
                new Finer(
                        Occasion.COLLECT,
                        new Lead.None(),
                        null,
                        Duration.ZERO,
                        null,
                        new Effort(points, 5));
        return new ShopEvent.SchedulePublished(
                SHOP,
                WrittenLog.schedule(2).with(finer),
                WrittenLog.SATURDAY,
                WrittenLog.SATURDAY,
                at("09:00"));
    }

    @Test
    void aScheduleThatHasEndedOffersNothingMore() {
        log.kept(
                new ShopEvent.SchedulePublished(
                        SHOP,
                        WrittenLog.schedule(1),
                        WrittenLog.SATURDAY.minusDays(1),
                        WrittenLog.SATURDAY.minusDays(1),
                        at("09:00")));
        log.held(AT_THREE, "a").held(AT_THREE, "b");

        assertThat(log.read().oversold()).isEmpty();
    }

    @Test
    void aHolidayThatIsKeptOffersNoPlaces() {
        log.kept(new ShopEvent.HolidaysChosen(SHOP, new Holidays.Kept("FR", null), at("09:00")));
        log.held(AT_THREE, "a").held(CHRISTMAS, "b");

        assertThat(log.read().oversold())
                .extracting(Promises.Oversold::slot)
                .containsExactly(CHRISTMAS);
    }

    @Test
    void extraHoursCountOnADayThatIsClosedAndInPlaceOfTheUsualOnes() {
        log.kept(
                new ShopEvent.DayClosed(
                        SHOP, WrittenLog.SATURDAY, ClosedFor.EXCEPTIONAL, at("09:00")));
        log.kept(
                new ShopEvent.DayOpened(
                        SHOP,
                        WrittenLog.SATURDAY,
                        Schedule.COLLECT,
                        List.of(new Opening(LocalTime.of(20, 0), LocalTime.of(21, 0))),
                        at("09:00")));
        log.held(slot("20:45"), "a").held(AT_THREE, "b");
        log.kept(new ShopEvent.DayRestored(SHOP, WrittenLog.SATURDAY, at("09:01")));
        log.held(slot("16:00"), "c").held(slot("20:15"), "d");

        assertThat(log.read().oversold())
                .extracting(Promises.Oversold::slot)
                .containsExactly(AT_THREE, slot("20:15"));
    }
}
