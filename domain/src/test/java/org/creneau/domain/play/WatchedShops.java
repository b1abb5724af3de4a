package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DayRestored;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.jspecify.annotations.Nullable;

/// What the shops have said. In the play a limit is always the shop's own, and no holiday comes up.
final class WatchedShops {
    private record Closed(ShopId shop, LocalDate day) {}

    private final Map<ShopId, ShopOpened> opened = new HashMap<>();
    private final Set<ShopId> ordersOnly = new HashSet<>();
    private final Map<ShopId, Integer> limits = new HashMap<>();
    private final Map<ShopId, Allowance> allowances = new HashMap<>();
    private final Map<ShopId, Acceptance> acceptances = new HashMap<>();
    private final Map<ShopId, Duration> deadlines = new HashMap<>();
    private final Map<ShopId, Arrangement> arranged = new HashMap<>();
    private final List<SchedulePublished> published = new ArrayList<>();
    private final Set<Closed> closed = new HashSet<>();
    private final Map<Closed, List<Opening>> extra = new HashMap<>();
    private final Set<Closed> rushes = new HashSet<>();

    void see(ShopEvent event) {
        switch (event) {
            case ShopOpened said -> opened.put(said.shop(), said);
            case SchedulePublished said -> published.add(said);
            case AllowanceChosen said -> allowances.put(said.shop(), said.allowance());
            case PuttingAsideChosen _ -> {}
            case ShopEvent.AcceptanceChosen said -> acceptances.put(said.shop(), said.acceptance());
            case ChangeDeadlineChosen said -> deadlines.put(said.shop(), said.before());
            case DayClosed said -> {
                closed.add(new Closed(said.shop(), said.day()));
                extra.remove(new Closed(said.shop(), said.day()));
            }
            case DayOpened said -> extra.put(new Closed(said.shop(), said.day()), said.hours());
            case DayRestored said -> {
                closed.remove(new Closed(said.shop(), said.day()));
                extra.remove(new Closed(said.shop(), said.day()));
            }
            case HolidaysChosen _ -> {}
            case ShopEvent.RemindersChosen _ -> {}
            case ShopEvent.QueueArranged said -> arranged.put(said.shop(), said.arrangement());
            case DeliveryChosen _ -> {}
            case ShopEvent.OnlinePaymentChosen _ -> {}
            case PaceChosen said -> {
                var day = new Closed(said.shop(), said.day());
                boolean _ = said.pace() == Pace.RUSH ? rushes.add(day) : rushes.remove(day);
            }
            case DistancingChosen said -> {
                boolean _ =
                        said.distancing().text() instanceof Distancing.Text.AsOf
                                ? ordersOnly.add(said.shop())
                                : ordersOnly.remove(said.shop());
                Integer own = said.distancing().ownLimit();
                if (own != null) {
                    limits.put(said.shop(), own);
                }
            }
        }
    }

    /// In the play every schedule takes an hour to prepare for.
    boolean isTooLate(SlotId slot, Instant at) {
        Duration before = deadlines.getOrDefault(slot.shop(), Duration.ofHours(1));
        return !at.isBefore(slot.start().minus(before));
    }

    /// How long whoever is not in time lets the others pass.
    Duration behind(ShopId shop) {
        Arrangement said = arranged.get(shop);
        return said == null ? Duration.ofMinutes(15) : said.behind();
    }

    /// After how long somebody who is inside is no longer taken to be there.
    Duration stay(ShopId shop) {
        Arrangement said = arranged.get(shop);
        return said == null ? Duration.ofMinutes(60) : said.stay();
    }

    /// Where the shop has not said how many it has, any number is one.
    boolean hasCounter(ShopId shop, int number) {
        Arrangement said = arranged.get(shop);
        return said == null || said.counters() == null || number <= said.counters();
    }

    boolean looksFirst(ShopId shop) {
        return acceptances.get(shop) == Acceptance.AFTER_A_LOOK;
    }

    Allowance allowance(ShopId shop) {
        return allowances.getOrDefault(shop, new Allowance(3, 3));
    }

    int placesOf(SlotId slot) {
        Schedule schedule = scheduleOf(slot);
        return schedule == null ? 0 : places(schedule, new Closed(slot.shop(), day(slot)));
    }

    /// How many points the window has, and how many pieces make one; absent where none are counted.
    @Nullable Effort effortOf(SlotId slot) {
        Schedule schedule = scheduleOf(slot);
        Effort said = schedule == null ? null : schedule.finer().effort();
        boolean rush = rushes.contains(new Closed(slot.shop(), day(slot)));
        return said != null && rush ? new Effort((said.points() + 1) / 2, said.pieces()) : said;
    }

    private @Nullable Schedule scheduleOf(SlotId slot) {
        LocalDate day = day(slot);
        Schedule last = null;
        for (SchedulePublished said : published) {
            LocalDate until = said.until();
            if (said.shop().equals(slot.shop())
                    && said.schedule().name().equals(slot.schedule())
                    && !said.from().isAfter(day)
                    && (until == null || !until.isBefore(day))) {
                last = said.schedule();
            }
        }
        return last;
    }

    /// Windows of the play last a quarter of an hour.
    private int places(Schedule schedule, Closed day) {
        int places = rushes.contains(day) ? (schedule.places() + 1) / 2 : schedule.places();
        Duration dwell = schedule.finer().dwell();
        Integer limit = limits.get(day.shop());
        return dwell == null || limit == null || servesAtTheDoor(day.shop())
                ? places
                : Math.min(places, Math.max(1, (int) (limit * 15 / dwell.toMinutes())));
    }

    boolean isClosed(SlotId slot) {
        var day = new Closed(slot.shop(), day(slot));
        List<Opening> hours = extra.get(day);
        return hours == null
                ? closed.contains(day)
                : hours.stream().noneMatch(one -> covers(one, time(slot)));
    }

    private static boolean covers(Opening opening, LocalTime time) {
        return !time.isBefore(opening.from()) && time.isBefore(opening.to());
    }

    private LocalTime time(SlotId slot) {
        return slot.start().atZone(zone(slot)).toLocalTime();
    }

    @Nullable Integer limit(ShopId shop) {
        return limits.get(shop);
    }

    /// In the play a shop goes by one text only, which let in nobody without an order.
    boolean isForOrdersOnly(ShopId shop) {
        return ordersOnly.contains(shop);
    }

    boolean servesAtTheDoor(ShopId shop) {
        ShopOpened said = opened.get(shop);
        return said != null && said.profile().door() == Door.DOORSTEP;
    }

    private LocalDate day(SlotId slot) {
        return slot.start().atZone(zone(slot)).toLocalDate();
    }

    private ZoneId zone(SlotId slot) {
        ShopOpened said = opened.get(slot.shop());
        return said == null ? ZoneOffset.UTC : said.profile().zone();
    }
}
