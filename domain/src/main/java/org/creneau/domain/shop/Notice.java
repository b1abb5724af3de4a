package org.creneau.domain.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.creneau.domain.shop.Hours.Found.Offered;
import org.creneau.domain.shop.Schedule.Opening;

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
            case Lead.OpenDays(var days) -> hasOpenDays(from, window.day(), days + 1);
            case Lead.OpenTime(var time) -> hasOpenTime(from, window, time);
        };
    }

    /// With the first and the last. Looks no further than it must: a page asks it of each window up to
    /// the horizon.
    private boolean hasOpenDays(LocalDate first, LocalDate last, long wanted) {
        return !first.isAfter(last)
                && first.datesUntil(last.plusDays(1)).filter(this::isOpen).limit(wanted).count()
                        == wanted;
    }

    private boolean isOpen(LocalDate day) {
        return !openingsOn(day).isEmpty();
    }

    /// By the schedule of this name that holds on the day, whichever holds on that of the window.
    private List<Opening> openingsOn(LocalDate day) {
        return hours.scheduleOn(day, schedule.name())
                .map(holding -> hours.openingsOn(day, holding))
                .orElse(List.of());
    }

    private boolean hasOpenTime(LocalDate from, Offered window, Duration wanted) {
        Instant midnight = from.atStartOfDay(zone).toInstant();
        Instant first = midnight.isAfter(at) ? midnight : at;
        Duration open = Duration.ZERO;
        LocalDate day = from;
        while (!day.isAfter(window.day()) && open.compareTo(wanted) < 0) {
            open = open.plus(openTime(day, first, window.window().start()));
            day = day.plusDays(1);
        }
        return open.compareTo(wanted) >= 0;
    }

    private Duration openTime(LocalDate day, Instant from, Instant to) {
        return openingsOn(day).stream()
                .map(opening -> opening.within(from, to, day, zone))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
