package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.creneau.application.shop.ShopView.InUse;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.jspecify.annotations.Nullable;

/// A schedule as it lies in the columns of the table `schedule`.
final class ScheduleColumns {
    private ScheduleColumns() {}

    /// In the order of the table's columns.
    static List<@Nullable Object> of(SchedulePublished published, long position) {
        Schedule schedule = published.schedule();
        Finer finer = schedule.finer();
        Duration dwell = finer.dwell();
        return Arrays.<@Nullable Object>asList(
                published.shop().value(),
                schedule.name(),
                published.from(),
                OpeningHours.text(schedule.hours()),
                schedule.length().toSeconds(),
                schedule.places(),
                schedule.preparation().toSeconds(),
                schedule.horizonDays(),
                position,
                published.until(),
                finer.purpose().name(),
                finer.lead() instanceof Lead.OpenTime(var time) ? time.toSeconds() : null,
                finer.lead() instanceof Lead.OpenDays(var days) ? days : null,
                finer.cutOff(),
                finer.buffer().toSeconds(),
                dwell == null ? null : dwell.toSeconds());
    }

    static InUse read(ResultSet row) throws SQLException {
        return new InUse(
                new Schedule(
                        row.getString("name"),
                        OpeningHours.read(row.getString("hours")),
                        Duration.ofSeconds(row.getLong("length_seconds")),
                        row.getInt("places"),
                        Duration.ofSeconds(row.getLong("preparation_seconds")),
                        row.getInt("horizon_days"),
                        finer(row)),
                Columns.day(row, "from_day"),
                Columns.day(row, "until_day"));
    }

    private static Finer finer(ResultSet row) throws SQLException {
        Integer dwell = Columns.number(row, "dwell_seconds");
        return new Finer(
                Occasion.valueOf(row.getString("purpose")),
                lead(
                        Columns.number(row, "lead_open_seconds"),
                        Columns.number(row, "lead_open_days")),
                row.getObject("cut_off", LocalTime.class),
                Duration.ofSeconds(row.getLong("buffer_seconds")),
                dwell == null ? null : Duration.ofSeconds(dwell));
    }

    private static Lead lead(@Nullable Integer openSeconds, @Nullable Integer openDays) {
        if (openSeconds != null) {
            return new Lead.OpenTime(Duration.ofSeconds(openSeconds));
        }
        return openDays == null ? new Lead.None() : new Lead.OpenDays(openDays);
    }
}
