package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.ShopView.InUse;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.DayPlan;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.SpecialDays;
import org.creneau.domain.shop.Taking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the tables that [JdbcShops] writes: each shop with all that belongs to it.
final class ShopRows {
    private final JdbcClient jdbc;
    private final DeliveryZones zones;

    ShopRows(JdbcClient jdbc, DeliveryZones zones) {
        this.jdbc = jdbc;
        this.zones = zones;
    }

    /// @param shop one shop; all of them where it is absent
    List<ShopView> read(String schema, @Nullable String shop) {
        Map<String, List<InUse>> schedules = schedules(schema, shop);
        Map<String, Map<LocalDate, DayPlan>> days = days(schema, shop);
        Map<String, Set<LocalDate>> rushes = rushes(schema, shop);
        Map<String, Delivery> deliveries = zones.read(schema, shop);
        return jdbc.sql(
                        """
                        select * from %s.shop where shop = coalesce(?::text, shop)
                        order by trade, name
                        """
                                .formatted(schema))
                .param(shop)
                .query(
                        (row, _) ->
                                shop(
                                        row,
                                        schedules.getOrDefault(row.getString("shop"), List.of()),
                                        days.getOrDefault(row.getString("shop"), Map.of()),
                                        rushes.getOrDefault(row.getString("shop"), Set.of()),
                                        deliveries.getOrDefault(
                                                row.getString("shop"), Delivery.NONE)))
                .list();
    }

    private Map<String, List<InUse>> schedules(String schema, @Nullable String shop) {
        Map<String, List<InUse>> found = new TreeMap<>();
        jdbc.sql(
                        """
                        select * from %s.schedule where shop = coalesce(?::text, shop)
                        order by shop, position
                        """
                                .formatted(schema))
                .param(shop)
                .query(
                        row -> {
                            found.computeIfAbsent(row.getString("shop"), _ -> new ArrayList<>())
                                    .add(ScheduleColumns.read(row));
                        });
        return found;
    }

    private Map<String, Map<LocalDate, DayPlan>> days(String schema, @Nullable String shop) {
        Map<String, Map<LocalDate, DayPlan>> found = new TreeMap<>();
        jdbc.sql(
                        """
                        select shop, day, closed.why, extra.schedule, extra.hours
                        from %1$s.closed_day closed full join %1$s.extra_opening extra
                            using (shop, day)
                        where shop = coalesce(?::text, shop)
                        """
                                .formatted(schema))
                .param(shop)
                .query(
                        row -> {
                            found.computeIfAbsent(row.getString("shop"), _ -> new TreeMap<>())
                                    .merge(Columns.day(row, "day"), plan(row), ShopRows::both);
                        });
        return found;
    }

    private Map<String, Set<LocalDate>> rushes(String schema, @Nullable String shop) {
        Map<String, Set<LocalDate>> found = new TreeMap<>();
        jdbc.sql(
                        "select shop, day from %s.rush_day where shop = coalesce(?::text, shop)"
                                .formatted(schema))
                .param(shop)
                .query(
                        row -> {
                            found.computeIfAbsent(row.getString("shop"), _ -> new HashSet<>())
                                    .add(Columns.day(row, "day"));
                        });
        return found;
    }

    private static DayPlan plan(ResultSet row) throws SQLException {
        String why = row.getString("why");
        String schedule = row.getString("schedule");
        return new DayPlan(
                why == null ? null : ClosedFor.valueOf(why),
                schedule == null
                        ? Map.of()
                        : Map.of(schedule, OpeningHours.openings(row.getString("hours"))));
    }

    private static DayPlan both(DayPlan one, DayPlan other) {
        Map<String, List<Opening>> extra = new TreeMap<>(one.extra());
        extra.putAll(other.extra());
        return new DayPlan(one.closed(), extra);
    }

    private static ShopView shop(
            ResultSet row,
            List<InUse> schedules,
            Map<LocalDate, DayPlan> days,
            Set<LocalDate> rushes,
            Delivery delivery)
            throws SQLException {
        return new ShopView(
                new ShopId(row.getString("shop")),
                new Profile(
                        row.getString("name"),
                        row.getString("trade"),
                        row.getString("address"),
                        row.getString("country"),
                        ZoneId.of(row.getString("zone")),
                        Door.valueOf(row.getString("door"))),
                List.copyOf(schedules),
                new SpecialDays(Kept.read(row).holidays(), days, rushes),
                distancing(row),
                changeBefore(row),
                allowance(row),
                AsideDays.read(row),
                acceptance(row),
                delivery,
                online(row),
                ArrangementColumns.read(row),
                new Reminders(row.getBoolean("remind_visits"), row.getBoolean("remind_payments")));
    }

    private static @Nullable Duration changeBefore(ResultSet row) throws SQLException {
        long seconds = row.getLong("change_seconds");
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        int holds = row.getInt("holds");
        return row.wasNull() ? Allowance.USUAL : new Allowance(holds, row.getInt("orders_per_day"));
    }

    private static Acceptance acceptance(ResultSet row) throws SQLException {
        String said = row.getString("acceptance");
        return said == null ? Acceptance.AT_ONCE : Acceptance.valueOf(said);
    }

    private static OnlinePayment online(ResultSet row) throws SQLException {
        Integer minutes = Columns.number(row, "online_minutes");
        return minutes == null
                ? new OnlinePayment.NotOffered()
                : new OnlinePayment.Offered(
                        Taking.valueOf(row.getString("online_taking")), minutes);
    }

    private static @Nullable Distancing distancing(ResultSet row) throws SQLException {
        Integer surface = Columns.number(row, "surface");
        if (surface == null) {
            return null;
        }
        String activity = row.getString("activity");
        String commune = row.getString("law_commune");
        return new Distancing(
                surface,
                Law.read(row).text(),
                Columns.number(row, "own_limit"),
                activity == null ? null : Activity.valueOf(activity),
                commune == null ? null : new Commune(commune));
    }
}
