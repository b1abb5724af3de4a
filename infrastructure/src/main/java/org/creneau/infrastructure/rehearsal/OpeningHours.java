package org.creneau.infrastructure.rehearsal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creneau.domain.shop.Schedule.Opening;

/// Reads opening hours as they stand on a door: `Mon-Fri@09:00-12:30,14:00-19:00;Sat@09:00-18:00`.
final class OpeningHours {
    private OpeningHours() {}

    static Map<DayOfWeek, List<Opening>> read(String text) throws BadOption {
        Map<DayOfWeek, List<Opening>> hours = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split(";", -1)) {
            String[] daysAndTimes = part.split("@", -1);
            if (daysAndTimes.length != 2) {
                throw wrong(part);
            }
            List<Opening> openings = openings(daysAndTimes[1]);
            days(daysAndTimes[0]).forEach(day -> hours.put(day, openings));
        }
        return hours;
    }

    private static List<DayOfWeek> days(String text) throws BadOption {
        String[] ends = text.split("-", -1);
        DayOfWeek day = day(ends[0]);
        DayOfWeek last = day(ends[ends.length - 1]);
        List<DayOfWeek> days = new ArrayList<>(List.of(day));
        while (day != last) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    private static DayOfWeek day(String text) throws BadOption {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (text.length() >= 3 && day.name().startsWith(text.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw wrong(text);
    }

    private static List<Opening> openings(String text) throws BadOption {
        List<Opening> openings = new ArrayList<>();
        for (String opening : text.split(",", -1)) {
            String[] ends = opening.split("-", -1);
            if (ends.length != 2) {
                throw wrong(opening);
            }
            openings.add(opening(ends[0], ends[1]));
        }
        return openings;
    }

    private static Opening opening(String from, String to) throws BadOption {
        try {
            return new Opening(LocalTime.parse(from), LocalTime.parse(to));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw wrong(from + "-" + to);
        }
    }

    private static BadOption wrong(String part) {
        return new BadOption(
                "--hours takes days and times such as Mon-Sat@09:00-19:00; this is none: " + part);
    }
}
