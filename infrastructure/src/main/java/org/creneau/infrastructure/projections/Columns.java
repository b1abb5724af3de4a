package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.jspecify.annotations.Nullable;

/// How instants, days and windows lie in columns.
final class Columns {
    private Columns() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /// The first instant of a day of the shop's calendar, and that of the next day.
    static Object[] bounds(LocalDate day, ZoneId zone) {
        return new Object[] {
            time(day.atStartOfDay(zone).toInstant()),
            time(day.plusDays(1).atStartOfDay(zone).toInstant())
        };
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /// From the columns `shop`, `schedule` and `starts_at`.
    static SlotId slot(ResultSet row) throws SQLException {
        return new SlotId(
                new ShopId(row.getString("shop")),
                row.getString("schedule"),
                instant(row, "starts_at"));
    }
}
