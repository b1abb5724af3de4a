package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.infrastructure.web.OpeningHours.Span;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final DayOfWeek FRIDAY = DayOfWeek.FRIDAY;

    @Test
    void whenTheShopGoesRoundItIsNotOpenTwice() {
        var hours =
                of(
                        schedule("retrait", Occasion.COLLECT, "10:00-12:30", "14:00-19:00"),
                        schedule("tournee", Occasion.DELIVERY_ROUND, "13:00-19:30"));
        assertThat(hours.spans()).containsExactly(span("10:00-12:30"), span("14:00-19:00"));
        assertThat(hours.byAppointment()).isEmpty();
    }

    @Test
    void anHourThatServesTwoPurposesIsShownOnce() {
        var hours =
                of(
                        schedule("retours", Occasion.BRING_BACK, "16:00-20:00"),
                        schedule("retrait", Occasion.COLLECT, "10:00-12:00", "14:00-18:00"),
                        schedule("vue", Occasion.APPOINTMENT, "15:00-16:00", "20:00-21:00"));
        assertThat(hours.spans()).containsExactly(span("10:00-12:00"), span("14:00-20:00"));
        assertThat(hours.byAppointment()).containsExactly(span("20:00-21:00"));
    }

    @Test
    void aDayOnWhichItOnlyGoesRoundIsClosed() {
        assertThat(of(schedule("tournee", Occasion.DELIVERY_ROUND, "13:00-19:30")).isClosed())
                .isTrue();
        assertThat(of(schedule("vue", Occasion.APPOINTMENT, "15:00-16:00")).isClosed()).isFalse();
    }

    private static OpeningHours of(Schedule... schedules) {
        return OpeningHours.of(List.of(schedules), FRIDAY, FRIDAY);
    }

    private static Schedule schedule(String name, Occasion purpose, String... openings) {
        return new Schedule(
                name,
                Map.of(FRIDAY, Arrays.stream(openings).map(OpeningHoursTest::opening).toList()),
                Duration.ofMinutes(15),
                3,
                Duration.ZERO,
                7,
                new Finer(purpose, new Lead.None(), null, Duration.ZERO, null, null));
    }

    private static Opening opening(String text) {
        Span span = span(text);
        return new Opening(span.from(), span.to());
    }

    private static Span span(String text) {
        String[] ends = text.split("-", -1);
        return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
