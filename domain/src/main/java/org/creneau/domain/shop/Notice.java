package org.creneau.domain.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.creneau.domain.shop.Hours.Found.Offered;

/// Whether an order comes early enough for a window, by the days and hours on which the shop is open.
///
/// An order counts for the day on which it comes, if the shop is open that day and the cut-off hour has not
/// struck; else for the next open day. Notice in open days is counted from there: one day's notice means the
/// open day after. A day is open if the schedule has a window on it.
public final class Notice {
    private final Hours hours;
    private final Schedule schedule;
    private final ZoneId zone;
    private final Instant at;

    public Notice(Hours hours, Schedule schedule, ZoneId zone, Instant at) {
        this.hours = hours;
        this.schedule = schedule;
        this.zone = zone;
        this.at = at;
    }

    public enum Given {
        ENOUGH,
        TOO_LITTLE,
        /// It would have been enough before the cut-off hour.
        PAST_CUT_OFF
    }

    /// @param window one that lies within the horizon, so that the days up to it are few
    public Given forWindow(Offered window) {
        if (!schedule.finer().looksAtDays()) {
            return Given.ENOUGH;
        }
        LocalDate today = LocalDate.ofInstant(at, zone);
        if (!isEnough(window, today)) {
            return Given.TOO_LITTLE;
        }
        return isPastCutOff(today) && !isEnough(window, today.plusDays(1))
                ? Given.PAST_CUT_OFF
                : Given.ENOUGH;
    }

    private boolean isPastCutOff(LocalDate today) {
        LocalTime cutOff = schedule.finer().cutOff();
        return cutOff != null && isOpen(today) && !LocalTime.ofInstant(at, zone).isBefore(cutOff);
    }

    /// @param from the first day that an order may count for
    private boolean isEnough(Offered window, LocalDate from) {
        return switch (schedule.finer().lead()) {
            case Lead.None _ -> !window.day().isBefore(from);
            case Lead.OpenDays(var days) -> openDays(from, window.day()) >= days + 1;
            case Lead.OpenTime(var time) -> openTime(from, window).compareTo(time) >= 0;
        };
    }

    /// With the first and the last.
    private long openDays(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? 0
                : first.datesUntil(last.plusDays(1)).filter(this::isOpen).count();
    }

    private boolean isOpen(LocalDate day) {
        return !hours.openingsOn(day, schedule).isEmpty();
    }

    private Duration openTime(LocalDate from, Offered window) {
        Instant midnight = from.atStartOfDay(zone).toInstant();
        Instant first = midnight.isAfter(at) ? midnight : at;
        return from.isAfter(window.day())
                ? Duration.ZERO
                : from.datesUntil(window.day().plusDays(1))
                        .map(day -> openTime(day, first, window.window().start()))
                        .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration openTime(LocalDate day, Instant from, Instant to) {
        return hours.openingsOn(day, schedule).stream()
                .map(opening -> opening.within(from, to, day, zone))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
