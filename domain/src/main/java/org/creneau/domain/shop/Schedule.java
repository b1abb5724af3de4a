package org.creneau.domain.shop;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a shop receives people for one purpose: weekly opening times cut into windows of equal length.
///
/// @param name which of the shop's schedules this is; also part of every window's id
/// @param hours opening times by day of the week; a day that is absent is closed
/// @param length of one window, a whole number of minutes
/// @param places how many orders one window takes
/// @param preparation how long before a window starts its last order may come in
/// @param horizonDays how many days ahead windows can be booked, today counted as 0
/// @param finer what most shops never say
public record Schedule(
        String name,
        Map<DayOfWeek, List<Opening>> hours,
        Duration length,
        int places,
        Duration preparation,
        int horizonDays,
        Finer finer) {

    /// The schedule of a shop that has only one.
    public static final String COLLECT = "collect";

    public Schedule {
        hours =
                hours.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, day -> List.copyOf(day.getValue())));
        if (length.compareTo(Duration.ofMinutes(1)) < 0 || places < 1) {
            throw new IllegalArgumentException(
                    "A schedule has windows of at least a minute, with at least one place");
        }
        if (preparation.isNegative() || horizonDays < 0) {
            throw new IllegalArgumentException("Nobody books a window that is over");
        }
    }

    public Schedule(
            String name,
            Map<DayOfWeek, List<Opening>> hours,
            Duration length,
            int places,
            Duration preparation,
            int horizonDays) {
        this(name, hours, length, places, preparation, horizonDays, Finer.USUAL);
    }

    public Schedule with(Finer said) {
        return new Schedule(name, hours, length, places, preparation, horizonDays, said);
    }

    /// From the start of a window to the start of the next.
    private Duration step() {
        return finer.buffer().isZero() ? length : length.plus(finer.buffer());
    }

    /// The windows of a day, in order.
    ///
    /// Openings are wall-clock times, windows are cut in real time: where the clocks go back, an hour
    /// that happens twice has its windows twice, each an instant of its own; where they go forward, a
    /// time that does not exist starts no window.
    public List<Window> windowsOn(LocalDate day, ZoneId zone) {
        return windowsOn(openingsOn(day), day, zone);
    }

    /// The windows of a day that has hours of its own.
    public List<Window> windowsOn(List<Opening> openings, LocalDate day, ZoneId zone) {
        var windows = new TreeMap<Instant, Window>();
        openings.stream()
                .flatMap(opening -> opening.cut(day, zone, length, step()))
                .forEach(window -> windows.putIfAbsent(window.start(), window));
        return List.copyOf(windows.values());
    }

    List<Opening> openingsOn(LocalDate day) {
        return hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /// The window of a day that starts at an instant.
    Optional<Window> windowAt(Instant start, List<Opening> openings, LocalDate day, ZoneId zone) {
        Duration step = step();
        return openings.stream()
                .filter(opening -> opening.startsOne(start, day, zone, length, step))
                .map(_ -> new Window(start, start.plus(length)))
                .findFirst();
    }

    /// Open from one wall-clock time to a later one of the same day.
    public record Opening(LocalTime from, LocalTime to) {
        public Opening {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("An opening ends after it begins");
            }
        }

        /// Whether cutting it gives a window with this start.
        private boolean startsOne(
                Instant start, LocalDate day, ZoneId zone, Duration length, Duration step) {
            Instant opens = opens(day, zone, step);
            return !start.isBefore(opens)
                    && !start.plus(length).isAfter(closes(day, zone))
                    && Duration.between(opens, start).toNanos() % step.toNanos() == 0;
        }

        private Stream<Window> cut(LocalDate day, ZoneId zone, Duration length, Duration step) {
            Instant end = closes(day, zone);
            return Stream.iterate(
                            opens(day, zone, step),
                            start -> !start.plus(length).isAfter(end),
                            start -> start.plus(step))
                    .map(start -> new Window(start, start.plus(length)));
        }

        /// The first start of a window that exists on the wall clock.
        private Instant opens(LocalDate day, ZoneId zone, Duration step) {
            LocalDateTime start = day.atTime(from);
            while (zone.getRules().getValidOffsets(start).isEmpty()) {
                start = start.plus(step);
            }
            return firstInstant(start, zone);
        }

        private Instant closes(LocalDate day, ZoneId zone) {
            return firstInstant(day.atTime(to), zone);
        }

        /// How long it is open of a span of real time.
        Duration within(Instant from, Instant to, LocalDate day, ZoneId zone) {
            Instant opens = firstInstant(day.atTime(this.from), zone);
            Instant closes = closes(day, zone);
            Instant first = opens.isAfter(from) ? opens : from;
            Instant last = closes.isBefore(to) ? closes : to;
            return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
        }

        /// The first instant of it that is not before another one; it may be past its end.
        Instant notBefore(Instant at, LocalDate day, ZoneId zone) {
            Instant opens = firstInstant(day.atTime(from), zone);
            return opens.isAfter(at) ? opens : at;
        }

        /// The earlier of two where the time happens twice; the end of the gap where it never does.
        private static Instant firstInstant(LocalDateTime time, ZoneId zone) {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
            return offsets.isEmpty()
                    ? zone.getRules().getTransition(time).getInstant()
                    : time.toInstant(offsets.getFirst());
        }
    }
}
