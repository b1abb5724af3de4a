package org.creneau.domain.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.creneau.domain.shop.Schedule.Opening;

/// Time that passes while a shop is open, by the hours of one of its schedules.
public record OpenTime(Hours hours, String schedule, ZoneId zone) {

    /// When so much of it has passed, and no later than another instant. At night nobody reads letters: what
    /// begins after closing time goes on in the morning.
    public Instant after(Instant at, Duration wanted, Instant latest) {
        Duration left = wanted;
        LocalDate day = LocalDate.ofInstant(at, zone);
        LocalDate last = LocalDate.ofInstant(latest, zone);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (Opening opening : openingsOn(day)) {
                Duration open = opening.within(at, latest, day, zone);
                if (open.compareTo(left) >= 0) {
                    return opening.notBefore(at, day, zone).plus(left);
                }
                left = left.minus(open);
            }
        }
        return latest;
    }

    private List<Opening> openingsOn(LocalDate day) {
        return hours
                .scheduleOn(day, schedule)
                .map(holding -> hours.openingsOn(day, holding))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparing(Opening::from))
                .toList();
    }
}
