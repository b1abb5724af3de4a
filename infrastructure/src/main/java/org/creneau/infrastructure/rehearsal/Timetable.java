package org.creneau.infrastructure.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Window;

/// The shop's windows as a shopper sees them on its page: which ones there are, and which were full
/// when somebody last looked.
final class Timetable {
    private final Schedule schedule;
    private final ZoneId zone;
    private final Map<LocalDate, List<Window>> days = new HashMap<>();
    private final Set<Instant> full = new HashSet<>();

    Timetable(Schedule schedule, ZoneId zone) {
        this.schedule = schedule;
        this.zone = zone;
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// The next window that the shop could still prepare an order for, full or not; none where the shop
    /// never opens.
    Optional<Window> wanted(Instant now) {
        return first(now.plus(schedule.preparation()), false);
    }

    /// The next window after this one that did not look full.
    Optional<Window> after(Window window) {
        return first(window.start().plusSeconds(1), true);
    }

    boolean looksFull(Window window) {
        return full.contains(window.start());
    }

    void full(Window window) {
        full.add(window.start());
    }

    void placeGivenBack(Instant start) {
        full.remove(start);
    }

    /// Looks one day further than can be booked, where the shop then says so.
    private Optional<Window> first(Instant from, boolean free) {
        LocalDate day = day(from);
        LocalDate last = day.plusDays(schedule.horizonDays() + 8L);
        while (!day.isAfter(last)) {
            for (Window window : windows(day)) {
                if (!window.start().isBefore(from) && !(free && looksFull(window))) {
                    return Optional.of(window);
                }
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    private List<Window> windows(LocalDate day) {
        return days.computeIfAbsent(day, each -> schedule.windowsOn(each, zone));
    }
}
