package org.creneau.infrastructure.projections;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.shop.Schedule.Opening;

/// Weekly opening times as one text, Monday first: `1 10:00-12:00,14:00-19:00;6 10:00-18:00`.
final class OpeningHours {
    private OpeningHours() {}

    static String text(Map<DayOfWeek, List<Opening>> hours) {
        return hours.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> day.getKey().getValue() + " " + text(day.getValue()))
                .collect(joining(";"));
    }

    static Map<DayOfWeek, List<Opening>> read(String text) {
        Map<DayOfWeek, List<Opening>> hours = new EnumMap<>(DayOfWeek.class);
        Stream.of(text.split(";", -1))
                .filter(day -> !day.isEmpty())
                .forEach(day -> hours.put(weekday(day), openings(day.substring(2))));
        return hours;
    }

    /// Of one day: `10:00-12:00,14:00-19:00`.
    static String text(List<Opening> openings) {
        return openings.stream()
                .map(opening -> opening.from() + "-" + opening.to())
                .collect(joining(","));
    }

    private static DayOfWeek weekday(String day) {
        return DayOfWeek.of(day.charAt(0) - '0');
    }

    static List<Opening> openings(String text) {
        return Stream.of(text.split(",", -1))
                .filter(opening -> !opening.isEmpty())
                .map(opening -> opening.split("-", -1))
                .map(times -> new Opening(LocalTime.parse(times[0]), LocalTime.parse(times[1])))
                .toList();
    }
}
