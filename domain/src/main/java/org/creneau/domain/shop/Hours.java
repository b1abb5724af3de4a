package org.creneau.domain.shop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;

/// Which windows a shop offers.
///
/// @param zone absent as long as the shop is unknown
/// @param published in the order in which it was said
public record Hours(
        Optional<ZoneId> zone, List<Published> published, Map<LocalDate, ClosedFor> closed) {
    private static final Hours NONE = new Hours(Optional.empty(), List.of(), Map.of());

    public Hours {
        published = List.copyOf(published);
        closed = Map.copyOf(closed);
    }

    /// @param from the first day for which it holds
    public record Published(Schedule schedule, LocalDate from) {}

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
                        Set.of(ShopOpened.class, SchedulePublished.class, DayClosed.class));
        return Fold.of(ShopEvent.class, said, NONE, Hours::evolve);
    }

    private Hours evolve(ShopEvent event) {
        return switch (event) {
            case ShopOpened opened ->
                    new Hours(Optional.of(opened.profile().zone()), published, closed);
            case SchedulePublished said -> with(new Published(said.schedule(), said.from()));
            case DayClosed said -> closed(said.day(), said.why());
            case DistancingChosen _ -> this;
            case ChangeDeadlineChosen _ -> this;
        };
    }

    private Hours with(Published next) {
        List<Published> longer = new ArrayList<>(published);
        longer.add(next);
        return new Hours(zone, longer, closed);
    }

    private Hours closed(LocalDate day, ClosedFor why) {
        Map<LocalDate, ClosedFor> more = new HashMap<>(closed);
        more.put(day, why);
        return new Hours(zone, published, more);
    }

    /// The schedule said last of all that hold on the day.
    public Optional<Schedule> scheduleOn(LocalDate day, String name) {
        return published.reversed().stream()
                .filter(one -> one.schedule().name().equals(name) && !one.from().isAfter(day))
                .map(Published::schedule)
                .findFirst();
    }

    public Found windowAt(SlotId slot) {
        return zone.map(here -> windowAt(slot, here)).orElseGet(Found.Nothing::new);
    }

    private Found windowAt(SlotId slot, ZoneId here) {
        LocalDate day = LocalDate.ofInstant(slot.start(), here);
        return scheduleOn(day, slot.schedule())
                .map(schedule -> windowAt(slot, schedule, day, here))
                .orElseGet(Found.Nothing::new);
    }

    private Found windowAt(SlotId slot, Schedule schedule, LocalDate day, ZoneId here) {
        return schedule.windowAt(slot.start(), day, here)
                .map(window -> unlessClosed(day, new Found.Offered(window, schedule, day)))
                .orElseGet(() -> noWindow(schedule, day, here));
    }

    private Found noWindow(Schedule schedule, LocalDate day, ZoneId here) {
        return schedule.windowsOn(day, here).isEmpty()
                ? unlessClosed(day, new Found.NeverThatDay())
                : new Found.Nothing();
    }

    private Found unlessClosed(LocalDate day, Found found) {
        ClosedFor why = closed.get(day);
        return why == null ? found : new Found.DayOff(why);
    }
}
