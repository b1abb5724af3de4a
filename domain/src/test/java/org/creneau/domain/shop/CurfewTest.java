package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.chosen;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.PARIS;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.opening;
import static org.creneau.domain.testing.Town.slotAt;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurfewTest {
    private static final Text FRANCE = new Text.InForce("FR");
    private static final Text FEBRUARY = new Text.AsOf("FR", LocalDate.parse("2021-02-10"));

    /// The windows of a quarter of an hour that begin at these times, on both ends of each row.
    @ParameterizedTest
    @CsvSource({
        "2020-12-14, 22:45, ''",
        "2020-12-15, 19:45, 20:00",
        "2020-12-23, 19:45, 20:00",
        "2020-12-24, 22:45, ''",
        "2020-12-25, 19:45, 20:00",
        "2020-12-31, 19:45, 20:00",
        "2021-01-15, 19:45, 20:00",
        "2021-01-16, 17:45, 18:00",
        "2021-03-19, 17:45, 18:00",
        "2021-03-20, 18:45, 19:00",
        "2021-03-27, 18:45, 19:00",
        "2021-03-28, 18:45, 19:00",
        "2021-05-18, 18:45, 19:00",
        "2021-05-19, 20:45, 21:00",
        "2021-06-08, 20:45, 21:00",
        "2021-06-09, 22:45, 23:00",
        "2021-06-19, 22:45, 23:00",
        "2021-06-20, 23:30, ''",
    })
    void aWindowThatEndsAfterTheHourIsShut(LocalDate day, String open, String shut) {
        assertThat(isShut(FRANCE, day, open)).isFalse();
        assertThat(shut.isEmpty() || isShut(FRANCE, day, shut)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-15, 05:45, false",
        "2020-12-16, 05:45, true",
        "2020-12-16, 06:00, false",
        "2020-12-25, 05:45, false",
        "2020-12-26, 05:45, true",
        "2021-03-28, 05:45, true",
        "2021-03-28, 06:00, false",
        "2021-06-20, 05:45, true",
        "2021-06-21, 05:45, false",
    })
    void soIsOneThatBeginsBeforeTheMorning(LocalDate day, String time, boolean shut) {
        assertThat(isShut(FRANCE, day, time)).isEqualTo(shut);
    }

    @Test
    void itMattersOnlyToAShopThatGoesByItsText() {
        LocalDate day = LocalDate.parse("2021-02-10");
        assertThat(isShut(new Text.None(), day, "20:00")).isFalse();
        assertThat(isShut(new Text.InForce("BE"), day, "20:00")).isFalse();
        assertThat(isShut(FEBRUARY, LocalDate.parse("2026-02-10"), "18:00")).isTrue();
    }

    @Test
    void noWindowIsPromisedInIt() {
        given(opened(), chosen(in(FEBRUARY)), published(until19(Occasion.COLLECT)))
                .when(hold(slotAt("17:45")))
                .then(held(slotAt("17:45")));
        given(opened(), chosen(in(FEBRUARY)), published(until19(Occasion.COLLECT)))
                .when(hold(slotAt("18:00")))
                .refused(SlotRefusal.CURFEW);
        given(opened(), chosen(in(new Text.None())), published(until19(Occasion.COLLECT)))
                .when(hold(slotAt("18:00")))
                .then(held(slotAt("18:00")));
    }

    /// But not the shop's own round.
    @Test
    void whoeverComesForSomethingElseIsKeptAtHomeTheSameWay() {
        assertThat(isInCurfew(Occasion.COLLECT)).isTrue();
        assertThat(isInCurfew(Occasion.APPOINTMENT)).isTrue();
        assertThat(isInCurfew(Occasion.BRING_BACK)).isTrue();
        assertThat(isInCurfew(Occasion.DELIVERY_ROUND)).isFalse();
    }

    private static boolean isInCurfew(Occasion purpose) {
        var fold = Hours.of(SHOP);
        for (ShopEvent event :
                List.<ShopEvent>of(opened(), chosen(in(FEBRUARY)), published(until19(purpose)))) {
            fold = fold.evolve(event);
        }
        return fold.state().windowAt(slotAt("18:30")) instanceof Hours.Found.Offered offered
                && fold.state().isInCurfew(offered);
    }

    private static boolean isShut(Text text, LocalDate day, String time) {
        Instant start = day.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
        return CurfewRules.isShut(
                text, new Window(start, start.plus(Duration.ofMinutes(15))), PARIS);
    }

    private static Distancing in(Text text) {
        return new Distancing(60, text, null);
    }

    private static Schedule until19(Occasion purpose) {
        return new Schedule(
                Schedule.COLLECT,
                Map.of(DayOfWeek.SATURDAY, List.of(opening("14:00", "19:00"))),
                Duration.ofMinutes(15),
                2,
                Duration.ofMinutes(30),
                7,
                new Finer(purpose, new Lead.None(), null, Duration.ZERO, null));
    }

    private static HoldPlace hold(SlotId slot) {
        return new HoldPlace(slot, ANNS_HOLD, ANN, HoldPlace.USUAL);
    }

    private static PlaceHeld held(SlotId slot) {
        return new PlaceHeld(slot, ANNS_HOLD, ANN, NOON, NOON.plus(HoldPlace.USUAL));
    }
}
