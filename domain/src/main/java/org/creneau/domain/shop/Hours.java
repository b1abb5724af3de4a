package org.creneau.domain.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
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
import org.creneau.domain.shop.SpecialDays.Off;
import org.jspecify.annotations.Nullable;

/// Which windows a shop offers.
///
/// @param published in the order in which it was said
public record Hours(Premises premises, List<Published> published, SpecialDays days) {
    private static final Hours NONE = new Hours(Premises.UNKNOWN, List.of(), SpecialDays.NONE);

    public Hours {
        published = List.copyOf(published);
    }

    /// @param from the first day for which it holds
    /// @param until the last one; absent where it holds on
    public record Published(Schedule schedule, LocalDate from, @Nullable LocalDate until) {
        private boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || !day.isAfter(until));
        }
    }

    /// Absent as long as the shop is unknown.
    public Optional<ZoneId> zone() {
        return premises.profile().map(Profile::zone);
    }

    /// What there is at an instant at which somebody believes a window starts.
    public sealed interface Found {
        record Offered(Window window, Schedule schedule, LocalDate day) implements Found {}

        record DayOff(ClosedFor why) implements Found {}

        /// The schedule has no opening on that day of the week.
        record NeverThatDay() implements Found {}

        record Nothing() implements Found {}
    }

    public static Fold<Hours> of(ShopId shop) {
        Boundary said =
                Boundary.of(
                        shop.tag(),
                        Set.of(
                                ShopOpened.class,
                                SchedulePublished.class,
                                DayClosed.class,
                                DayOpened.class,
                                DayRestored.class,
                                HolidaysChosen.class,
                                PaceChosen.class,
                                DistancingChosen.class));
        return Fold.of(ShopEvent.class, said, NONE, Hours::evolve);
    }

    private Hours evolve(ShopEvent event) {
        return switch (event) {
            case ShopOpened _ -> new Hours(premises.evolve(event), published, days);
            case DistancingChosen _ -> new Hours(premises.evolve(event), published, days);
            case SchedulePublished said ->
                    with(new Published(said.schedule(), said.from(), said.until()));
            case DayClosed said -> on(days.with(said.day(), DayPlan.closed(said.why())));
            case DayOpened said ->
                    on(
                            days.with(
                                    said.day(),
                                    days.plan(said.day()).open(said.schedule(), said.hours())));
            case DayRestored said -> on(days.without(said.day()));
            case HolidaysChosen said -> on(days.keeping(said.holidays()));
            case PaceChosen said -> on(days.at(said.pace(), said.day()));
            case ChangeDeadlineChosen _ -> this;
            case AllowanceChosen _ -> this;
            case PuttingAsideChosen _ -> this;
            case AcceptanceChosen _ -> this;
            case DeliveryChosen _ -> this;
            case ShopEvent.OnlinePaymentChosen _ -> this;
            case ShopEvent.QueueArranged _ -> this;
            case ShopEvent.RemindersChosen _ -> this;
        };
    }

    private Hours with(Published next) {
        List<Published> longer = new ArrayList<>(published);
        longer.add(next);
        return new Hours(premises, longer, days);
    }

    private Hours on(SpecialDays next) {
        return new Hours(premises, published, next);
    }

    /// The schedule said last of all that hold on the day.
    public Optional<Schedule> scheduleOn(LocalDate day, String name) {
        return published.reversed().stream()
                .filter(one -> one.schedule().name().equals(name) && one.holds(day))
                .map(Published::schedule)
                .findFirst();
    }

    /// How many orders a window takes: the schedule's places, half of them (rounded up) on a day on which
    /// there is too much to do, and no more than those inside can use one after the other.
    public int placesIn(Found.Offered offered) {
        int paced = paced(offered.schedule().places(), offered.day());
        Duration dwell = offered.schedule().finer().dwell();
        return dwell == null ? paced : Math.min(paced, premises.room(offered.window(), dwell));
    }

    /// Whether a curfew shuts a window. A round of the shop's own goes all the same.
    public boolean isInCurfew(Found.Offered offered) {
        return offered.schedule().finer().purpose() != Occasion.DELIVERY_ROUND
                && premises.isInCurfew(offered.window());
    }

    private int paced(int most, LocalDate day) {
        return days.pace(day) == Pace.RUSH ? most - most / 2 : most;
    }

    /// How much work a window takes, in points: half of what the schedule says (rounded up) on a day on
    /// which there is too much to do, and without an end where it says nothing.
    public int pointsIn(Found.Offered offered) {
        Effort effort = offered.schedule().finer().effort();
        return effort == null ? Integer.MAX_VALUE : paced(effort.points(), offered.day());
    }

    /// The points of an order of so many pieces: never more than the window has, so that the largest order
    /// still finds one that is empty.
    public int effortIn(Found.Offered offered, int pieces) {
        Effort effort = offered.schedule().finer().effort();
        return effort == null ? 1 : Math.min(effort.of(pieces), pointsIn(offered));
    }

    /// When a schedule hands over on a day; nothing where the day is off.
    public List<Opening> openingsOn(LocalDate day, Schedule schedule) {
        return days.extra(day, schedule.name())
                .orElseGet(() -> days.off(day).isPresent() ? List.of() : schedule.openingsOn(day));
    }

    /// What was said last of the schedule of a name, for whatever days.
    public Optional<Schedule> lastSaid(String name) {
        return published.reversed().stream()
                .map(Published::schedule)
                .filter(schedule -> schedule.name().equals(name))
                .findFirst();
    }

    /// What the windows of its schedule are for on that day; absent where none of its name holds.
    public Optional<Occasion> purposeOf(SlotId slot) {
        return scheduleOf(slot).map(schedule -> schedule.finer().purpose());
    }

    private Optional<Schedule> scheduleOf(SlotId slot) {
        return zone().flatMap(
                        here ->
                                scheduleOn(
                                        LocalDate.ofInstant(slot.start(), here), slot.schedule()));
    }

    /// The end of a window that was promised, as long as today's schedule makes them; its start where no
    /// schedule of its name holds any more.
    public Instant endOf(SlotId slot) {
        return scheduleOf(slot)
                .map(schedule -> slot.start().plus(schedule.length()))
                .orElse(slot.start());
    }

    public Found windowAt(SlotId slot) {
        return zone().map(here -> windowAt(slot, here)).orElseGet(Found.Nothing::new);
    }

    private Found windowAt(SlotId slot, ZoneId here) {
        LocalDate day = LocalDate.ofInstant(slot.start(), here);
        return scheduleOn(day, slot.schedule())
                .map(schedule -> windowAt(slot, schedule, day, here))
                .orElseGet(Found.Nothing::new);
    }

    private Found windowAt(SlotId slot, Schedule schedule, LocalDate day, ZoneId here) {
        Optional<List<Opening>> extra = days.extra(day, schedule.name());
        Optional<Off> off = extra.isPresent() ? Optional.empty() : days.off(day);
        List<Opening> openings = extra.orElseGet(() -> schedule.openingsOn(day));
        return schedule.windowAt(slot.start(), openings, day, here)
                .<Found>map(window -> new Found.Offered(window, schedule, day))
                .or(() -> neverThatDay(schedule, openings, day, here))
                .map(found -> off.<Found>map(it -> new Found.DayOff(it.why())).orElse(found))
                .orElseGet(Found.Nothing::new);
    }

    private static Optional<Found> neverThatDay(
            Schedule schedule, List<Opening> openings, LocalDate day, ZoneId here) {
        return schedule.windowsOn(openings, day, here).isEmpty()
                ? Optional.of(new Found.NeverThatDay())
                : Optional.empty();
    }
}
