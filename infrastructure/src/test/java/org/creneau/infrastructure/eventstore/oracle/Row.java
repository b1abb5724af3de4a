package org.creneau.infrastructure.eventstore.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// An event as it lies in the table, read with nothing of the store's: a judge that read through the
/// store would believe it.
record Row(long position, UUID id, String name, Set<String> tags, Instant recordedAt) {

    static List<Row> all(DataSource database) throws SQLException {
        String sql =
                """
                select position, event_id, name, tags, recorded_at from event order by position
                """;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<Row>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getLong(1),
                result.getObject(2, UUID.class),
                result.getString(3),
                Set.of((String[]) result.getArray(4).getArray()),
                result.getObject(5, OffsetDateTime.class).toInstant());
    }
}
