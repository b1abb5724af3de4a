package org.creneau.infrastructure.projections;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.OpenWindows;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.Hours.Found.Offered;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.SpecialDays.Off;
import org.creneau.domain.slot.InTime;
import org.creneau.infrastructure.projections.JdbcWindows.Occupied;
import org.jspecify.annotations.Nullable;

/// The windows that the shop's own hours make, with the places counted from the rows.
///
/// A window has no row: only who has a place in it does, so that a new schedule is there at once.
public final class CountedWindows implements OpenWindows {
    private final Shops shops;
    private final JdbcWindows places;

    public CountedWindows(Shops shops, JdbcWindows places) {
        this.shops = shops;
        this.places = places;
    }

    @Override
    public List<Day> days(ShopId shop, LocalDate from, int days, int pieces, Instant now) {
        return shops.find(shop)
                .map(found -> days(found, from, days, pieces, now))
                .orElse(List.of());
    }

    @Override
    public Optional<Window> nearestFree(SlotId to, int pieces, Instant now) {
        return shops.find(to.shop()).flatMap(shop -> nearestFree(shop, to, pieces, now));
    }

    private Optional<Window> nearestFree(ShopView shop, SlotId to, int pieces, Instant now) {
        return days(shop, today(shop, now), Integer.MAX_VALUE, pieces, now).stream()
                .flatMap(day -> day.windows().stream())
                .filter(Window::bookable)
                .filter(window -> window.slot().schedule().equals(to.schedule()))
                .filter(window -> !window.slot().equals(to))
                .min(comparing(window -> apart(window.slot(), to)));
    }

    private static Duration apart(SlotId one, SlotId other) {
        return Duration.between(one.start(), other.start()).abs();
    }

    private List<Day> days(ShopView shop, LocalDate from, int days, int pieces, Instant now) {
        LocalDate today = today(shop, now);
        LocalDate first = from.isBefore(today) ? today : from;
        LocalDate last = lastDay(shop, today);
        if (last.isBefore(first)) {
            return List.of();
        }
        Counted counted = new Counted(shop, now, pieces, occupied(shop, first, last, now));
        long past = ChronoUnit.DAYS.between(from, first);
        return first.datesUntil(last.plusDays(1))
                .limit(Math.max(0, days - past))
                .map(counted::day)
                .toList();
    }

    private Map<SlotId, Occupied> occupied(
            ShopView shop, LocalDate first, LocalDate last, Instant now) {
        ZoneId zone = shop.profile().zone();
        return places.occupied(
                shop.id(),
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                now);
    }

    private static LocalDate today(ShopView shop, Instant now) {
        return LocalDate.ofInstant(now, shop.profile().zone());
    }

    private static LocalDate lastDay(ShopView shop, LocalDate today) {
        return shop.schedules().stream()
                .map(inUse -> today.plusDays(inUse.schedule().horizonDays()))
                .max(LocalDate::compareTo)
                .orElse(today.minusDays(1));
    }

    /// One shop's days, with what is occupied at one instant.
    private record Counted(ShopView shop, Instant now, int pieces, Map<SlotId, Occupied> occupied) {

        Day day(LocalDate date) {
            List<Window> windows = windows(date);
            Off off = windows.isEmpty() ? shop.days().off(date).orElse(null) : null;
            return off == null
                    ? new Day(date, null, null, windows)
                    : new Day(date, off.why(), off.holiday(), windows);
        }

        private List<Window> windows(LocalDate date) {
            Hours hours = shop.hours();
            return shop.names().stream()
                    .flatMap(name -> hours.scheduleOn(date, name).stream())
                    .flatMap(schedule -> windows(hours, schedule, date))
                    .sorted(comparing(window -> window.slot().start()))
                    .toList();
        }

        private Stream<Window> windows(Hours hours, Schedule schedule, LocalDate date) {
            return schedule
                    .windowsOn(hours.openingsOn(date, schedule), date, shop.profile().zone())
                    .stream()
                    .map(window -> counted(hours, new Offered(window, schedule, date)));
        }

        private Window counted(Hours hours, Offered offered) {
            Schedule schedule = offered.schedule();
            SlotId slot = new SlotId(shop.id(), schedule.name(), offered.window().start());
            int places = hours.placesIn(offered);
            Occupied taken = occupied.getOrDefault(slot, Occupied.NOTHING);
            Work work = work(hours, offered, taken);
            int free = Math.max(0, places - taken.places());
            return new Window(
                    slot,
                    offered.window().end(),
                    places,
                    work == null ? free : Math.min(free, work.left() / work.wanted()),
                    taken.places(),
                    schedule.finer().purpose(),
                    work,
                    InTime.refusal(hours, offered, shop.profile().zone(), now).orElse(null));
        }

        private @Nullable Work work(Hours hours, Offered offered, Occupied taken) {
            return offered.schedule().finer().effort() == null
                    ? null
                    : new Work(
                            hours.pointsIn(offered),
                            taken.points(),
                            hours.effortIn(offered, pieces));
        }
    }
}
