package org.creneau.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent;

/// What the shops had said of themselves, as far as the log has been read.
final class Terms {
    private final PublishedLimits limits;
    private final Map<ShopId, Profile> profiles = new HashMap<>();
    private final Map<ShopId, List<ShopEvent.SchedulePublished>> schedules = new HashMap<>();
    private final Map<ShopId, Set<LocalDate>> closed = new HashMap<>();
    private final Map<Opened, List<Schedule.Opening>> extra = new HashMap<>();
    private final Map<ShopId, Holidays> holidays = new HashMap<>();
    private final Set<Opened> rushes = new HashSet<>();
    private final Map<ShopId, Distancing> distancing = new HashMap<>();

    Terms(PublishedLimits limits) {
        this.limits = limits;
    }

    void see(ShopEvent event) {
        ShopId shop = event.shop();
        switch (event) {
            case ShopEvent.ShopOpened opened -> profiles.put(shop, opened.profile());
            case ShopEvent.SchedulePublished published ->
                    schedules.computeIfAbsent(shop, _ -> new ArrayList<>()).add(published);
            case ShopEvent.ChangeDeadlineChosen _ -> {}
            case ShopEvent.AllowanceChosen _ -> {}
            case ShopEvent.PuttingAsideChosen _ -> {}
            case ShopEvent.AcceptanceChosen _ -> {}
            case ShopEvent.QueueArranged _ -> {}
            case ShopEvent.RemindersChosen _ -> {}
            case ShopEvent.DeliveryChosen _ -> {}
            case ShopEvent.OnlinePaymentChosen _ -> {}
            case ShopEvent.DayClosed day -> {
                forget(shop, day.day());
                closed.computeIfAbsent(shop, _ -> new HashSet<>()).add(day.day());
            }
            case ShopEvent.DayOpened day ->
                    extra.put(new Opened(shop, day.day(), day.schedule()), day.hours());
            case ShopEvent.DayRestored day -> forget(shop, day.day());
            case ShopEvent.PaceChosen pace -> {
                Opened day = new Opened(shop, pace.day(), "");
                switch (pace.pace()) {
                    case RUSH -> rushes.add(day);
                    case NORMAL -> rushes.remove(day);
                }
            }
            case ShopEvent.HolidaysChosen chosen -> holidays.put(shop, chosen.holidays());
            case ShopEvent.DistancingChosen chosen -> distancing.put(shop, chosen.distancing());
        }
    }

    private void forget(ShopId shop, LocalDate day) {
        closed.getOrDefault(shop, new HashSet<>()).remove(day);
        extra.keySet().removeIf(each -> each.shop().equals(shop) && each.day().equals(day));
    }

    private record Opened(ShopId shop, LocalDate day, String schedule) {}

    Allowed allowed(ShopId shop, Instant at) {
        Distancing chosen = distancing.get(shop);
        OptionalInt people =
                chosen == null ? OptionalInt.empty() : limits.allowed(chosen, at, zone(shop));
        boolean households =
                chosen != null
                        && PublishedHouseholds.countAsOne(
                                chosen, byText(chosen, at, zone(shop)), at, zone(shop));
        boolean ordersOnly = chosen != null && PublishedOrders.only(chosen, at, zone(shop));
        Integer own = chosen == null ? null : chosen.ownLimit();
        return new Allowed(
                people,
                servesAtDoor(shop) || people.equals(OptionalInt.of(0)),
                households,
                households && own != null ? OptionalInt.of(own) : OptionalInt.empty(),
                ordersOnly);
    }

    private OptionalInt byText(Distancing said, Instant at, ZoneId zone) {
        Distancing withoutItsOwn =
                new Distancing(said.surface(), said.text(), null, said.activity(), said.commune());
        return limits.allowed(withoutItsOwn, at, zone);
    }

    private boolean servesAtDoor(ShopId shop) {
        Profile profile = profiles.get(shop);
        return profile != null && profile.door() == Door.DOORSTEP;
    }

    /// @param people how many may be inside; empty where the number is not limited
    /// @param atDoor nobody comes in: one party at a time is called to the door
    /// @param households whether those who live together count as one toward that number
    /// @param heads how many there may be besides, whoever lives with whom: the shop's own limit, where the text that
    ///     takes a household for one says a smaller number
    /// @param ordersOnly whether only those might come in who had an order
    record Allowed(
            OptionalInt people,
            boolean atDoor,
            boolean households,
            OptionalInt heads,
            boolean ordersOnly) {

        /// All that held at once; none where the number was not limited.
        List<Reckoning> reckonings() {
            List<Reckoning> all = new ArrayList<>();
            people.ifPresent(most -> all.add(new Reckoning(most, households)));
            heads.ifPresent(most -> all.add(new Reckoning(most, false)));
            return all;
        }
    }

    /// One number, and how people are counted for it.
    record Reckoning(int most, boolean households) {
        int heads(Party party) {
            return PublishedHouseholds.heads(
                    party.people() - party.children(),
                    party.children(),
                    households && party.household());
        }
    }

    /// Places that the shop offers in this window; none where no window of its begins then.
    int places(SlotId slot) {
        return schedule(slot).map(each -> places(each, slot, day(slot))).orElse(0);
    }

    /// How much work the window takes, in points; empty where they are not counted.
    OptionalInt points(SlotId slot) {
        Effort effort = schedule(slot).map(each -> each.finer().effort()).orElse(null);
        if (effort == null) {
            return OptionalInt.empty();
        }
        boolean rush = rushes.contains(new Opened(slot.shop(), day(slot), ""));
        return OptionalInt.of(rush ? (effort.points() + 1) / 2 : effort.points());
    }

    private LocalDate day(SlotId slot) {
        return LocalDate.ofInstant(slot.start(), zone(slot.shop()));
    }

    private Optional<Schedule> schedule(SlotId slot) {
        LocalDate day = day(slot);
        List<ShopEvent.SchedulePublished> published =
                schedules.getOrDefault(slot.shop(), List.of());
        return published.reversed().stream()
                .filter(each -> each.schedule().name().equals(slot.schedule()))
                .filter(each -> !each.from().isAfter(day))
                .filter(each -> !day.isAfter(Objects.requireNonNullElse(each.until(), day)))
                .findFirst()
                .map(ShopEvent.SchedulePublished::schedule);
    }

    private List<Schedule.Opening> openings(Schedule schedule, SlotId slot, LocalDate day) {
        List<Schedule.Opening> ofItsOwn = extra.get(new Opened(slot.shop(), day, slot.schedule()));
        if (ofItsOwn != null) {
            return ofItsOwn;
        }
        boolean off =
                closed.getOrDefault(slot.shop(), Set.of()).contains(day)
                        || PublishedHolidays.close(
                                holidays.getOrDefault(slot.shop(), new Holidays.NotKept()), day);
        return off ? List.of() : schedule.hours().getOrDefault(day.getDayOfWeek(), List.of());
    }

    private int places(Schedule schedule, SlotId slot, LocalDate day) {
        return !isInCurfew(schedule, slot)
                        && openings(schedule, slot, day).stream()
                                .anyMatch(
                                        opening ->
                                                cutAt(slot.start(), opening, schedule, day, slot))
                ? Math.min(paced(schedule, slot, day), roomFor(schedule, slot))
                : 0;
    }

    /// Who brings things on a round may be out.
    private boolean isInCurfew(Schedule schedule, SlotId slot) {
        Distancing chosen = distancing.get(slot.shop());
        return chosen != null
                && schedule.finer().purpose() != Occasion.DELIVERY_ROUND
                && PublishedCurfews.shut(
                        chosen.text(),
                        slot.start(),
                        slot.start().plus(schedule.length()),
                        zone(slot.shop()));
    }

    private int paced(Schedule schedule, SlotId slot, LocalDate day) {
        boolean rush = rushes.contains(new Opened(slot.shop(), day, ""));
        return rush ? (schedule.places() + 1) / 2 : schedule.places();
    }

    /// One after the other, those who may be inside at the window's start.
    private int roomFor(Schedule schedule, SlotId slot) {
        Duration dwell = schedule.finer().dwell();
        Allowed allowed = allowed(slot.shop(), slot.start());
        if (dwell == null || allowed.atDoor() || allowed.people().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        double turns = (double) schedule.length().toMillis() / dwell.toMillis();
        return Math.max(1, (int) Math.floor(allowed.people().getAsInt() * turns + 1e-9));
    }

    private boolean cutAt(
            Instant start,
            Schedule.Opening opening,
            Schedule schedule,
            LocalDate day,
            SlotId slot) {
        ZoneId zone = zone(slot.shop());
        Instant closes = day.atTime(opening.to()).atZone(zone).toInstant();
        Duration step = schedule.length().plus(schedule.finer().buffer());
        Instant opens = firstStart(day.atTime(opening.from()), step, zone);
        long after = Duration.between(opens, start).toSeconds();
        return after >= 0
                && after % step.toSeconds() == 0
                && !start.plus(schedule.length()).isAfter(closes);
    }

    /// Where the clock leaps over the hour of opening, windows begin at the first of their times that exists.
    private static Instant firstStart(LocalDateTime opens, Duration step, ZoneId zone) {
        LocalDateTime start = opens;
        while (!start.atZone(zone).toLocalDateTime().equals(start)) {
            start = start.plus(step);
        }
        return start.atZone(zone).toInstant();
    }

    private ZoneId zone(ShopId shop) {
        Profile profile = profiles.get(shop);
        return profile == null ? ZoneId.of("UTC") : profile.zone();
    }
}
