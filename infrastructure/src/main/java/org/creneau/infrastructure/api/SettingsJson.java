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
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.infrastructure.api.description.Needed;
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
            @Needed @Nullable String door) {
        ProfileWanted profile() {
            return new ProfileWanted(name, trade, address, country, zone, door);
        }
    }

    /// @param from the first day for which they hold; today where it is absent
    record Hours(
            @Nullable LocalDate from,
            @Nullable Map<DayOfWeek, List<ScheduleWanted.Span>> hours,
            @Nullable Integer places,
            @Nullable Integer preparationMinutes,
            @Nullable Integer lengthMinutes,
            @Nullable Integer horizonDays) {
        ScheduleWanted wanted() {
            return new ScheduleWanted(
                    hours, places, preparationMinutes, lengthMinutes, horizonDays);
        }
    }

    record Day(@Needed @Nullable ClosedFor closedFor) {}

    record Settings(
            String shop,
            Presented profile,
            List<InUse> schedules,
            Map<LocalDate, ClosedFor> closedDays,
            @Nullable Room distancing,
            Changes changes) {}

    /// @param minutesBefore a window starts; absent where the shop goes by the time it needs to prepare
    record Changes(@Nullable Integer minutesBefore) {
        static Changes of(@Nullable Duration before) {
            return new Changes(before == null ? null : Math.toIntExact(before.toMinutes()));
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
            int horizonDays) {
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
                    schedule.horizonDays());
        }
    }

    record Span(LocalTime from, LocalTime to) {
        static List<Span> all(List<Opening> openings) {
            return openings.stream().map(one -> new Span(one.from(), one.to())).toList();
        }
    }

    record Room(int surface, boolean texts, @Nullable Integer ownLimit) {
        static Room of(Distancing said) {
            return new Room(said.surface(), !(said.text() instanceof Text.None), said.ownLimit());
        }
    }

    static Settings of(ShopView shop) {
        Distancing said = shop.distancing();
        return new Settings(
                shop.id().value(),
                Presented.of(shop.profile()),
                shop.schedules().stream().map(InUse::of).toList(),
                new TreeMap<>(shop.closedDays()),
                said == null ? null : Room.of(said),
                Changes.of(shop.changeBefore()));
    }
}
