package org.creneau.application.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ChangeDeadline;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.SpecialDays;
import org.jspecify.annotations.Nullable;

/// A shop as pages and queries need it.
///
/// @param changeBefore how long before a window its orders can last be changed; absent where the shop
///     goes by the time it needs to prepare
/// @param allowance how much one person may take for herself
/// @param schedules each with the day from which it holds, until the next one of its name does
public record ShopView(
        ShopId id,
        Profile profile,
        List<InUse> schedules,
        SpecialDays days,
        @Nullable Distancing distancing,
        @Nullable Duration changeBefore,
        Allowance allowance) {

    public record InUse(Schedule schedule, LocalDate from) {}

    /// The hours as a decision knows them.
    public Hours hours() {
        return new Hours(
                Optional.of(profile.zone()),
                schedules.stream()
                        .sorted(Comparator.comparing(InUse::from))
                        .map(inUse -> new Hours.Published(inUse.schedule(), inUse.from()))
                        .toList(),
                days);
    }

    /// From when on an order for this window can no longer be changed by whoever placed it.
    public Instant changeableUntil(SlotId slot) {
        return new ChangeDeadline(hours(), Optional.ofNullable(changeBefore)).of(slot);
    }

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
