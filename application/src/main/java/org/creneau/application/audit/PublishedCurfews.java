package org.creneau.application.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.creneau.domain.shop.Distancing;

/// The evenings on which nobody might be out in the whole of France, read a second time, as the rows of [PublishedLimits] are. Those who
/// lived in a département that had one of its own are not told apart here either.
final class PublishedCurfews {
    private static final int AGAIN_OUT = 6;

    /// @param since the first evening
    /// @param hour from which on everybody was at home
    private record Change(LocalDate since, int hour) {}

    /// Nobody was asked to be at home after the last of them, nor on the evening before Christmas.
    private static final int OUT = 24;

    private static final List<Change> CHANGES =
            List.of(
                    change(2020, 12, 15, 20),
                    change(2020, 12, 24, OUT),
                    change(2020, 12, 25, 20),
                    change(2021, 1, 16, 18),
                    change(2021, 3, 20, 19),
                    change(2021, 5, 19, 21),
                    change(2021, 6, 9, 23),
                    change(2021, 6, 20, OUT));

    private PublishedCurfews() {}

    private static Change change(int year, int month, int day, int hour) {
        return new Change(LocalDate.of(year, month, day), hour);
    }

    /// Whether somebody would have been out for a window that begins and ends then.
    static boolean shut(Distancing.Text text, Instant from, Instant to, ZoneId zone) {
        LocalDateTime begins = LocalDateTime.ofInstant(from, zone);
        LocalDate day = begins.toLocalDate();
        boolean early = begins.getHour() < AGAIN_OUT && hour(text, day.minusDays(1)).isPresent();
        return early
                || hour(text, day).stream()
                        .mapToObj(hour -> day.atTime(LocalTime.of(hour, 0)).atZone(zone))
                        .anyMatch(home -> to.isAfter(home.toInstant()));
    }

    private static OptionalInt hour(Distancing.Text text, LocalDate evening) {
        return switch (text) {
            case Distancing.Text.None _ -> OptionalInt.empty();
            case Distancing.Text.InForce(var country) -> hour(country, evening);
            case Distancing.Text.AsOf(var country, var day) -> hour(country, day);
        };
    }

    private static OptionalInt hour(String country, LocalDate evening) {
        return CHANGES.reversed().stream()
                .filter(change -> country.equals("FR") && !change.since().isAfter(evening))
                .mapToInt(Change::hour)
                .limit(1)
                .filter(hour -> hour != OUT)
                .findFirst();
    }
}
