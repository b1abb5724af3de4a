package org.creneau.application.shop;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.jspecify.annotations.Nullable;

/// A shop as pages and queries need it.
///
/// @param schedules each with the day from which it holds, until the next one of its name does
public record ShopView(
        ShopId id,
        Profile profile,
        List<InUse> schedules,
        Map<LocalDate, ClosedFor> closedDays,
        @Nullable Distancing distancing) {

    public record InUse(Schedule schedule, LocalDate from) {}

    /// The schedules that hold on a day: of each name the one that began last.
    public List<Schedule> schedulesOn(LocalDate day) {
        Map<String, Schedule> byName = new TreeMap<>();
        schedules.stream()
                .filter(each -> !each.from().isAfter(day))
                .sorted(Comparator.comparing(InUse::from))
                .forEach(each -> byName.put(each.schedule().name(), each.schedule()));
        return List.copyOf(byName.values());
    }
}
