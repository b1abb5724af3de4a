package org.creneau.domain.shop;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// When a shop hands orders over: weekly opening times cut into windows of equal length.
///
/// @param name which of the shop's schedules this is; also part of every window's id
/// @param hours opening times by day of the week; a day that is absent is closed
/// @param length of one window, a whole number of minutes
/// @param places how many orders one window takes
/// @param preparation how long before a window starts its last order may come in
/// @param horizonDays how many days ahead windows can be booked, today counted as 0
public record Schedule(
        String name,
        Map<DayOfWeek, List<Opening>> hours,
        Duration length,
        int places,
        Duration preparation,
        int horizonDays) {

    /// The schedule of a shop that has only one.
    public static final String COLLECT = "collect";

    public Schedule {
        hours = Map.copyOf(hours);
        if (length.compareTo(Duration.ofMinutes(1)) < 0 || places < 1 || horizonDays < 0) {
            throw new IllegalArgumentException(
                    "A schedule has windows of at least a minute, with at least one place");
        }
    }

    /// Open from one wall-clock time to a later one of the same day.
    public record Opening(LocalTime from, LocalTime to) {
        public Opening {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("An opening ends after it begins");
            }
        }
    }
}
