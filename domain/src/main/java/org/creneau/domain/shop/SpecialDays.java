package org.creneau.domain.shop;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.shop.Schedule.Opening;
import org.jspecify.annotations.Nullable;

/// The days on which a shop is not open as in any other week: public holidays, and what it said of single
/// days.
///
/// @param rushes days on which there is too much to do
public record SpecialDays(Holidays holidays, Map<LocalDate, DayPlan> said, Set<LocalDate> rushes) {
    public static final SpecialDays NONE = new SpecialDays(new Holidays.NotKept(), Map.of());

    public SpecialDays {
        said = Map.copyOf(said);
        rushes = Set.copyOf(rushes);
    }

    public SpecialDays(Holidays holidays, Map<LocalDate, DayPlan> said) {
        this(holidays, said, Set.of());
    }

    /// Why a day is off.
    ///
    /// @param holiday which public holiday it is, where that is known
    public record Off(ClosedFor why, @Nullable Holiday holiday) {}

    SpecialDays keeping(Holidays chosen) {
        return new SpecialDays(chosen, said, rushes);
    }

    public SpecialDays with(LocalDate day, DayPlan plan) {
        Map<LocalDate, DayPlan> more = new HashMap<>(said);
        more.put(day, plan);
        return new SpecialDays(holidays, more, rushes);
    }

    SpecialDays without(LocalDate day) {
        Map<LocalDate, DayPlan> fewer = new HashMap<>(said);
        fewer.remove(day);
        return new SpecialDays(holidays, fewer, rushes);
    }

    SpecialDays at(Pace pace, LocalDate day) {
        Set<LocalDate> next = new HashSet<>(rushes);
        switch (pace) {
            case RUSH -> next.add(day);
            case NORMAL -> next.remove(day);
        }
        return new SpecialDays(holidays, said, next);
    }

    public Pace pace(LocalDate day) {
        return rushes.contains(day) ? Pace.RUSH : Pace.NORMAL;
    }

    public DayPlan plan(LocalDate day) {
        return said.getOrDefault(day, DayPlan.AS_USUAL);
    }

    /// Hours that a schedule has on that day alone.
    public Optional<List<Opening>> extra(LocalDate day, String schedule) {
        return said.isEmpty() ? Optional.empty() : Optional.ofNullable(hours(day, schedule));
    }

    private @Nullable List<Opening> hours(LocalDate day, String schedule) {
        return plan(day).extra().get(schedule);
    }

    /// For schedules without hours of their own that day.
    public Optional<Off> off(LocalDate day) {
        ClosedFor closed = plan(day).closed();
        return switch (closed) {
            case null -> holidays.on(day).map(it -> new Off(ClosedFor.PUBLIC_HOLIDAY, it));
            case EXCEPTIONAL -> Optional.of(new Off(closed, null));
            case PUBLIC_HOLIDAY -> Optional.of(new Off(closed, holidays.on(day).orElse(null)));
        };
    }
}
