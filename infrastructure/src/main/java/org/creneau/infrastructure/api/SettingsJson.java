package org.creneau.infrastructure.api;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.CloseDay;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.DayPlan;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.OpenDay;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.FinerWanted;
import org.creneau.infrastructure.desk.HolidaysWanted;
import org.creneau.infrastructure.desk.ProfileWanted;
import org.creneau.infrastructure.desk.ScheduleWanted;
import org.jspecify.annotations.Nullable;

/// What a shop says of itself, as it is asked for and answered. Times are those on the shop's wall.
final class SettingsJson {
    private SettingsJson() {}

    /// @param id a short word that will stand in the shop's addresses
    record NewShop(
            @Needed @Nullable String id,
            @Needed @Nullable String name,
            @Needed @Nullable String trade,
            @Needed @Nullable String address,
            @Needed @Nullable String country,
            @Nullable String zone,
            @Needed @Nullable String door,
            @Nullable Boolean holidaysKept,
            @Nullable String commune) {
        ProfileWanted profile() {
            return new ProfileWanted(name, trade, address, country, zone, door);
        }

        HolidaysWanted holidays() {
            return new HolidaysWanted(holidaysKept, commune);
        }
    }

    /// @param from the first day for which they hold; today where it is absent
    record Hours(
            @Nullable LocalDate from,
            @Nullable Map<DayOfWeek, List<ScheduleWanted.Span>> hours,
            @Nullable Integer places,
            @Nullable Integer preparationMinutes,
            @Nullable Integer lengthMinutes,
            @Nullable Integer horizonDays,
            @Nullable LocalDate until,
            @Nullable FinerWanted advanced) {
        ScheduleWanted wanted() {
            return new ScheduleWanted(
                    hours, places, preparationMinutes, lengthMinutes, horizonDays, advanced);
        }
    }

    /// Either a reason to be closed or hours.
    ///
    /// @param schedule `collect` where it is absent
    record Day(
            @Nullable ClosedFor closedFor,
            @Nullable String schedule,
            @Nullable List<ScheduleWanted.Span> hours) {
        Command said(ShopId shop, LocalDate day) {
            List<Opening> openings = hours == null ? List.of() : ScheduleWanted.openings(hours);
            if (closedFor != null && openings.isEmpty()) {
                return new CloseDay(shop, day, closedFor);
            }
            if (closedFor != null || openings.isEmpty()) {
                throw new MalformedValue("day");
            }
            return new OpenDay(shop, day, schedule == null ? Schedule.COLLECT : schedule, openings);
        }
    }

    record Settings(
            String shop,
            Presented profile,
            List<InUse> schedules,
            Map<LocalDate, Said> days,
            Kept holidays,
            @Nullable Room distancing,
            Changes changes,
            PerPerson allowance,
            PutAside putAside,
            Acceptance acceptance,
            DeliveryJson.Terms delivery,
            OnlineJson.Chosen onlinePayment,
            Reminded reminders) {}

    /// @param holds places that one shopper may hold at once
    /// @param ordersPerDay orders that she may have for one day
    record PerPerson(@Needed @Nullable Integer holds, @Needed @Nullable Integer ordersPerDay) {
        static PerPerson of(Allowance allowance) {
            return new PerPerson(allowance.holds(), allowance.ordersPerDay());
        }
    }

    /// @param days of the calendar after the one of her window; usual where it is absent
    record PutAside(@Needed @Nullable Boolean offered, @Nullable Integer days) {
        static PutAside of(PuttingAside puttingAside) {
            return switch (puttingAside) {
                case PuttingAside.NotOffered _ -> new PutAside(false, null);
                case PuttingAside.For(var days) -> new PutAside(true, days);
            };
        }

        PuttingAside puttingAside() {
            return Asked.required("put-aside", offered)
                    ? new PuttingAside.For(days == null ? PuttingAside.For.USUAL_DAYS : days)
                    : new PuttingAside.NotOffered();
        }
    }

    /// @param visits of their windows, the evening before
    /// @param payments of money that their orders wait for
    record Reminded(@Needed @Nullable Boolean visits, @Needed @Nullable Boolean payments) {
        static Reminded of(Reminders reminders) {
            return new Reminded(reminders.visits(), reminders.payments());
        }

        Reminders reminders() {
            return new Reminders(
                    Asked.required("reminders", visits), Asked.required("reminders", payments));
        }
    }

    /// @param minutesBefore a window starts; absent where the shop goes by the time it needs to prepare
    record Changes(@Nullable Integer minutesBefore) {
        static Changes of(@Nullable Duration before) {
            return new Changes(before == null ? null : Math.toIntExact(before.toMinutes()));
        }
    }

    record Said(@Nullable ClosedFor closedFor, Map<String, List<Span>> hours) {
        static Said of(DayPlan plan) {
            Map<String, List<Span>> hours = new TreeMap<>();
            plan.extra().forEach((schedule, openings) -> hours.put(schedule, Span.all(openings)));
            return new Said(plan.closed(), hours);
        }
    }

    record Kept(boolean kept, @Nullable String commune) {
        static Kept of(Holidays holidays) {
            Commune commune = holidays.commune();
            return new Kept(
                    holidays instanceof Holidays.Kept, commune == null ? null : commune.code());
        }
    }

    record Presented(
            String name, String trade, String address, String country, String zone, String door) {
        static Presented of(Profile profile) {
            return new Presented(
                    profile.name(),
                    profile.trade(),
                    profile.address(),
                    profile.country(),
                    profile.zone().getId(),
                    profile.door().name());
        }
    }

    record InUse(
            String schedule,
            LocalDate from,
            Map<DayOfWeek, List<Span>> hours,
            int places,
            long preparationMinutes,
            long lengthMinutes,
            int horizonDays,
            @Nullable LocalDate until,
            Advanced advanced) {
        static InUse of(ShopView.InUse inUse) {
            Schedule schedule = inUse.schedule();
            return new InUse(
                    schedule.name(),
                    inUse.from(),
                    schedule.hours().entrySet().stream()
                            .collect(
                                    toMap(
                                            Map.Entry::getKey,
                                            day -> Span.all(day.getValue()),
                                            (one, _) -> one,
                                            TreeMap::new)),
                    schedule.places(),
                    schedule.preparation().toMinutes(),
                    schedule.length().toMinutes(),
                    schedule.horizonDays(),
                    inUse.until(),
                    Advanced.of(schedule.finer()));
        }
    }

    /// @param noticeOpenMinutes 0 for none
    /// @param noticeOpenDays 0 for none
    /// @param dwellMinutes 0 where the people inside set no limit to the places
    /// @param effortPoints how much work a window takes, in points; 0 where every order is as good as another
    /// @param effortPieces how many pieces make a point of an order; 0 where every order is as good as another
    record Advanced(
            Occasion purpose,
            long noticeOpenMinutes,
            int noticeOpenDays,
            @Nullable LocalTime cutOff,
            long bufferMinutes,
            long dwellMinutes,
            int effortPoints,
            int effortPieces) {
        static Advanced of(Finer finer) {
            Duration dwell = finer.dwell();
            Effort effort = finer.effort();
            return new Advanced(
                    finer.purpose(),
                    finer.lead() instanceof Lead.OpenTime(var time) ? time.toMinutes() : 0,
                    finer.lead() instanceof Lead.OpenDays(var days) ? days : 0,
                    finer.cutOff(),
                    finer.buffer().toMinutes(),
                    dwell == null ? 0 : dwell.toMinutes(),
                    effort == null ? 0 : effort.points(),
                    effort == null ? 0 : effort.pieces());
        }
    }

    record Accepting(@Needed @Nullable Acceptance acceptance) {}

    record Paced(@Needed @Nullable Pace pace) {}

    record Span(LocalTime from, LocalTime to) {
        static List<Span> all(List<Opening> openings) {
            return openings.stream().map(one -> new Span(one.from(), one.to())).toList();
        }
    }

    record Room(
            int surface,
            boolean texts,
            @Nullable Integer ownLimit,
            @Nullable Activity activity,
            @Nullable String commune) {
        static Room of(Distancing said) {
            Commune commune = said.commune();
            return new Room(
                    said.surface(),
                    !(said.text() instanceof Text.None),
                    said.ownLimit(),
                    said.activity(),
                    commune == null ? null : commune.code());
        }
    }

    private static Map<LocalDate, Said> days(ShopView shop) {
        Map<LocalDate, Said> days = new TreeMap<>();
        shop.days().said().forEach((day, plan) -> days.put(day, Said.of(plan)));
        return days;
    }

    static Settings of(ShopView shop) {
        Distancing said = shop.distancing();
        return new Settings(
                shop.id().value(),
                Presented.of(shop.profile()),
                shop.schedules().stream().map(InUse::of).toList(),
                days(shop),
                Kept.of(shop.days().holidays()),
                said == null ? null : Room.of(said),
                Changes.of(shop.changeBefore()),
                PerPerson.of(shop.allowance()),
                PutAside.of(shop.puttingAside()),
                shop.acceptance(),
                DeliveryJson.Terms.of(shop.delivery()),
                OnlineJson.Chosen.of(shop.online()),
                Reminded.of(shop.reminders()));
    }
}
