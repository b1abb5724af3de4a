package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.held;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.published;
import static org.creneau.infrastructure.projections.Town.slot;
import static org.creneau.infrastructure.projections.Town.taken;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.creneau.application.slot.OpenWindows;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountedWindowsTest {
    private static final Instant TEN_PAST = NOON.plus(Duration.ofMinutes(10));

    private final Tables tables = new Tables();
    private final JdbcShops shops = tables.shops();
    private final JdbcWindows places =
            tables.with(new JdbcWindows(tables.database, tables.schemas));
    private final CountedWindows windows = new CountedWindows(shops, places);
    private final SlotId three = slot(BOOKS, 15, 0);

    @BeforeEach
    void theShopsAreOpen() {
        tables.happened(opened(BOOKS), published(BOOKS, 2), opened(SHOES), published(SHOES, 2));
    }

    @Test
    void anUntouchedWindowHasAllItsPlaces() {
        assertThat(at(three, NOON))
                .isEqualTo(
                        new Window(
                                three,
                                three.start().plus(Duration.ofMinutes(15)),
                                2,
                                2,
                                0,
                                Occasion.COLLECT,
                                null,
                                null));
    }

    @Test
    void placesThatAreCutLeaveAnExcess() {
        tables.happened(held(three, "h1", TEN_PAST), held(three, "h2", TEN_PAST));
        tables.happened(new PaceChosen(BOOKS, SATURDAY, Pace.RUSH, NOON));

        assertThat(at(three, NOON).places()).isEqualTo(1);
        assertThat(at(three, NOON).excess()).isEqualTo(1);
        assertThat(at(three, NOON).left()).isZero();
    }

    @Test
    void aCurfewShutsAWindowAndSaysSo() {
        var february = new Distancing.Text.AsOf("FR", LocalDate.parse("2021-02-10"));
        var evening = new Schedule.Opening(LocalTime.of(17, 0), LocalTime.of(19, 0));
        tables.happened(
                new DayOpened(BOOKS, SATURDAY, Schedule.COLLECT, List.of(evening), NOON),
                new DistancingChosen(BOOKS, new Distancing(60, february, null), NOON));

        assertThat(at(slot(BOOKS, 17, 45), NOON).bookable()).isTrue();
        assertThat(at(slot(BOOKS, 18, 0), NOON).bookable()).isFalse();
        assertThat(at(slot(BOOKS, 18, 0), NOON).why()).isEqualTo(SlotRefusal.CURFEW);
    }

    @Test
    void holdsAndOrdersTakePlaces() {
        tables.happened(held(three, "h1", TEN_PAST), held(three, "h2", TEN_PAST));
        tables.happened(taken(three, "h2", "o2"));

        assertThat(at(three, NOON).left()).isZero();
        assertThat(at(three, NOON).bookable()).isFalse();
    }

    @Test
    void aHoldThatHasRunOutFreesItsPlaceWithoutAnyoneRunning() {
        tables.happened(held(three, "h1", TEN_PAST), held(three, "h2", TEN_PAST));

        assertThat(at(three, TEN_PAST.minusMillis(1)).left()).isZero();
        assertThat(at(three, TEN_PAST).left()).isEqualTo(2);
        assertThat(places.at(TEN_PAST.minusMillis(1))).isEmpty();
        assertThat(places.at(TEN_PAST)).containsExactly(three);
    }

    @Test
    void anExtendedHoldKeepsItsPlaceLonger() {
        Instant twentyPast = TEN_PAST.plus(Duration.ofMinutes(10));
        tables.happened(held(three, "h1", TEN_PAST));
        tables.happened(new HoldExtended(three, new HoldId("h1"), Town.ANN, twentyPast, NOON));
        tables.happened(
                held(three, "h2", TEN_PAST),
                new HoldExtended(three, new HoldId("h2"), Town.ANN, twentyPast, NOON));

        assertThat(at(three, TEN_PAST).left()).isZero();
        assertThat(at(three, twentyPast).left()).isEqualTo(2);
    }

    @Test
    void aReleasedHoldAndACancelledOrderGiveTheirPlacesBack() {
        tables.happened(
                held(three, "h1", TEN_PAST), held(three, "h2", TEN_PAST), taken(three, "h2", "o2"));
        tables.happened(
                new HoldReleased(three, new HoldId("h1"), Town.ANN, NOON),
                new PlaceGivenBack(three, new OrderId("o2"), NOON));

        assertThat(at(three, NOON).left()).isEqualTo(2);
        assertThat(places.at(TEN_PAST.plusSeconds(1))).isEmpty();
    }

    @Test
    void anOrderThatMovesAwayAndComesBackWithinOneBatchTakesOnePlace() {
        tables.happened(held(three, "h1", TEN_PAST), taken(three, "h1", "o1"));
        tables.happened(
                new PlaceGivenBack(three, new OrderId("o1"), NOON), taken(three, "h2", "o1"));

        assertThat(at(three, TEN_PAST).left()).isEqualTo(1);
    }

    @Test
    void whatCameAndWentWithinOneBatchLeavesNoRow() {
        tables.happened(
                held(three, "h1", TEN_PAST),
                new HoldReleased(three, new HoldId("h1"), Town.ANN, NOON));

        assertThat(at(three, NOON).left()).isEqualTo(2);
    }

    @Test
    void thePlacesOfOneShopAreNotCountedInAnother() {
        tables.happened(held(three, "h1", TEN_PAST), taken(three, "h0", "o0"));

        assertThat(at(slot(SHOES, 15, 0), NOON).left()).isEqualTo(2);
    }

    @Test
    void whatCannotBePreparedForAnyMoreIsShownButNotBookable() {
        assertThat(at(slot(BOOKS, 14, 0), three.start().minus(Duration.ofMinutes(60))).bookable())
                .isFalse();
        assertThat(at(three, three.start().minus(Duration.ofMinutes(60))).bookable()).isTrue();
        assertThat(at(three, three.start().minus(Duration.ofMinutes(59))).bookable()).isFalse();
    }

    @Test
    void aClosedDaySaysWhyAndHasNoWindows() {
        LocalDate nextSaturday = SATURDAY.plusDays(7);
        tables.happened(new DayClosed(BOOKS, nextSaturday, ClosedFor.EXCEPTIONAL, NOON));

        assertThat(windows.days(BOOKS, nextSaturday, 1, 1, NOON))
                .singleElement()
                .satisfies(
                        day -> {
                            assertThat(day.closedFor()).isEqualTo(ClosedFor.EXCEPTIONAL);
                            assertThat(day.windows()).isEmpty();
                        });
    }

    @Test
    void daysAreShownFromTodayToTheHorizon() {
        assertThat(windows.days(BOOKS, SATURDAY.minusDays(3), 100, 1, NOON))
                .hasSize(15)
                .first()
                .satisfies(day -> assertThat(day.date()).isEqualTo(SATURDAY));
        assertThat(windows.days(BOOKS, SATURDAY, 3, 1, NOON)).hasSize(3);
    }

    @Test
    void aDayThatIsOverIsNotShownAsToday() {
        assertThat(windows.days(BOOKS, SATURDAY.minusDays(1), 1, 1, NOON)).isEmpty();
        assertThat(windows.days(BOOKS, SATURDAY.minusDays(1), 2, 1, NOON))
                .singleElement()
                .satisfies(day -> assertThat(day.date()).isEqualTo(SATURDAY));
        assertThat(windows.days(BOOKS, LocalDate.MIN, 7, 1, NOON)).isEmpty();
        assertThat(windows.days(BOOKS, LocalDate.MAX, 7, 1, NOON)).isEmpty();
    }

    @Test
    void theNearestFreeWindowIsOfferedInsteadOfAFullOne() {
        SlotId next = slot(BOOKS, 15, 15);
        tables.happened(taken(next, "h1", "o1"), taken(next, "h2", "o2"));
        SlotId before = slot(BOOKS, 14, 45);
        tables.happened(taken(before, "h3", "o3"), taken(before, "h4", "o4"));

        assertThat(windows.nearestFree(three, 1, NOON))
                .hasValueSatisfying(
                        window ->
                                assertThat(window.slot())
                                        .isIn(slot(BOOKS, 14, 30), slot(BOOKS, 15, 30)));
    }

    @Test
    void aWindowIsOfferedToBasketsForWhichItHasTheTime() {
        tables.happened(laborious());
        tables.happened(
                new PlaceHeld(three, new HoldId("h1"), Town.ANN, NOON, TEN_PAST, 2, null),
                new PlaceTaken(three, new HoldId("h0"), new OrderId("o0"), NOON, 2));

        assertThat(at(three, 1, NOON).work()).isEqualTo(new OpenWindows.Work(5, 4, 1));
        assertThat(at(three, 2, NOON).left()).isEqualTo(1);
        assertThat(at(three, 3, NOON).bookable()).isFalse();
        assertThat(at(three, 3, NOON).tooSmall()).isTrue();
        assertThat(at(three, 3, TEN_PAST).left()).isEqualTo(1);
        assertThat(windows.nearestFree(slot(BOOKS, 14, 45), 3, NOON))
                .hasValueSatisfying(
                        window -> assertThat(window.slot()).isEqualTo(slot(BOOKS, 14, 30)));
    }

    @Test
    void aHoldThatIsExtendedIsStillTheSameWork() {
        tables.happened(laborious());
        Instant twentyPast = TEN_PAST.plus(Duration.ofMinutes(10));
        tables.happened(new PlaceHeld(three, new HoldId("h1"), Town.ANN, NOON, TEN_PAST, 3, null));
        tables.happened(new HoldExtended(three, new HoldId("h1"), Town.ANN, twentyPast, NOON));
        tables.happened(
                new PlaceHeld(three, new HoldId("h2"), Town.ANN, NOON, TEN_PAST, 2, null),
                new HoldExtended(three, new HoldId("h2"), Town.ANN, twentyPast, NOON));

        assertThat(at(three, 1, TEN_PAST).work()).isEqualTo(new OpenWindows.Work(5, 5, 1));
    }

    /// Four places and five points; two pieces make one.
    private static SchedulePublished laborious() {
        var finer =
                new Finer(
                        Occasion.COLLECT,
                        new Lead.None(),
                        null,
                        Duration.ZERO,
                        null,
                        new Effort(5, 2));
        return new SchedulePublished(
                BOOKS, Town.quarters(4).with(finer), LocalDate.parse("2020-11-01"), NOON);
    }

    private Window at(SlotId slot, Instant now) {
        return at(slot, 1, now);
    }

    private Window at(SlotId slot, int pieces, Instant now) {
        return windows.days(slot.shop(), SATURDAY, 1, pieces, now).stream()
                .flatMap(day -> day.windows().stream())
                .filter(window -> window.slot().equals(slot))
                .findFirst()
                .orElseThrow();
    }
}
