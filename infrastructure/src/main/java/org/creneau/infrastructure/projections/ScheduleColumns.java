package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.creneau.application.shop.ShopView.InUse;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.jspecify.annotations.Nullable;

/// A schedule as it lies in the columns of the table `schedule`.
final class ScheduleColumns {
    private ScheduleColumns() {}

    static String table(String schema) {
        return """
        create table %1$s.schedule (
            shop                text    not null,
            name                text    not null,
            from_day            date    not null,
            hours               text    not null,
            length_seconds      bigint  not null,
            places              integer not null,
            preparation_seconds bigint  not null,
            horizon_days        integer not null,
            position            bigint  not null,
            until_day           date,
            purpose             text    not null,
            lead_open_seconds   bigint,
            lead_open_days      integer,
            cut_off             time,
            buffer_seconds      bigint  not null,
            dwell_seconds       bigint,
            effort_points       integer,
            effort_pieces       integer,
            primary key (shop, name, position)
        );
        """
                .formatted(schema);
    }

    /// In the order of the table's columns.
    static List<@Nullable Object> of(SchedulePublished published, long position) {
        Schedule schedule = published.schedule();
        Finer finer = schedule.finer();
        Duration dwell = finer.dwell();
        Effort effort = finer.effort();
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
                dwell == null ? null : dwell.toSeconds(),
                effort == null ? null : effort.points(),
                effort == null ? null : effort.pieces());
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
                dwell == null ? null : Duration.ofSeconds(dwell),
                effort(Columns.number(row, "effort_points"), Columns.number(row, "effort_pieces")));
    }

    private static @Nullable Effort effort(@Nullable Integer points, @Nullable Integer pieces) {
        return points == null || pieces == null ? null : new Effort(points, pieces);
    }

    private static Lead lead(@Nullable Integer openSeconds, @Nullable Integer openDays) {
        if (openSeconds != null) {
            return new Lead.OpenTime(Duration.ofSeconds(openSeconds));
        }
        return openDays == null ? new Lead.None() : new Lead.OpenDays(openDays);
    }
}
