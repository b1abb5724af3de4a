package org.creneau.application.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.ChangeDeadline;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.SpecialDays;
import org.jspecify.annotations.Nullable;

/// A shop as pages and queries need it.
///
/// @param changeBefore how long before a window its orders can last be changed; absent where the shop
///     goes by the time it needs to prepare
/// @param allowance how much one person may take for herself
/// @param puttingAside whether it keeps things for people who promise nothing
/// @param acceptance when it says yes to what somebody orders for herself
/// @param delivery where it delivers, if anywhere
/// @param online whether it can be paid online
/// @param arrangement how it runs its line
/// @param reminders of what it has its shoppers reminded
/// @param schedules in the order in which they were said
public record ShopView(
        ShopId id,
        Profile profile,
        List<InUse> schedules,
        SpecialDays days,
        @Nullable Distancing distancing,
        @Nullable Duration changeBefore,
        Allowance allowance,
        PuttingAside puttingAside,
        Acceptance acceptance,
        Delivery delivery,
        OnlinePayment online,
        Arrangement arrangement,
        Reminders reminders) {

    /// @param until the last day; absent where it holds on
    public record InUse(Schedule schedule, LocalDate from, @Nullable LocalDate until) {
        public InUse(Schedule schedule, LocalDate from) {
            this(schedule, from, null);
        }

        public boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /// The hours as a decision knows them.
    public Hours hours() {
        return new Hours(
                new Premises(Optional.of(profile), Optional.ofNullable(distancing)),
                schedules.stream()
                        .map(one -> new Hours.Published(one.schedule(), one.from(), one.until()))
                        .toList(),
                days);
    }

    /// The last day on which something would be put aside for this window; absent where the shop does not.
    public Optional<LocalDate> putAsideThrough(SlotId slot) {
        return puttingAside.until(slot, Optional.of(profile.zone())).map(this::dayBefore);
    }

    /// The last day of something that is over at an instant.
    public LocalDate dayBefore(Instant over) {
        return LocalDate.ofInstant(over.minusNanos(1), profile.zone());
    }

    /// From when on an order for this window can no longer be changed by whoever placed it.
    public Instant changeableUntil(SlotId slot) {
        return new ChangeDeadline(hours(), Optional.ofNullable(changeBefore)).of(slot);
    }

    /// The schedules that hold on a day, by name: of each the one that was said last.
    public List<Schedule> schedulesOn(LocalDate day) {
        Hours hours = hours();
        return names().stream().flatMap(name -> hours.scheduleOn(day, name).stream()).toList();
    }

    /// Of all its schedules, in order.
    public SortedSet<String> names() {
        return schedules.stream()
                .map(each -> each.schedule().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
