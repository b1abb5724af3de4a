package org.creneau.infrastructure.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGStatement;

/// Rows of the table of events as [StoredEvent]s.
///
/// Columns are read by number, and in binary from the first time on: as text the driver would get every
/// byte of payloads and hashes as two digits, until it has seen a statement a few times.
final class EventRows {

    /// What [#event(ResultSet, int)] reads, in its order, of an `event e`.
    static final String COLUMNS =
            """
            e.position, e.event_id, e.name, e.revision, e.tags, e.recorded_at, e.happened_at,
            e.command_id, e.causation_id, e.correlation_id, e.actor, e.channel, e.strand,
            e.payload, e.payload_hash, e.chain, e.strand_chain, e.format
            """;

    private static final int IN_BINARY = -1;

    private EventRows() {}

    /// The rows of a statement that selects [#COLUMNS] and nothing else.
    static List<StoredEvent> all(PreparedStatement statement) throws SQLException {
        try (var result = inBinary(statement)) {
            var events = new ArrayList<StoredEvent>();
            while (result.next()) {
                events.add(event(result, 1));
            }
            return events;
        }
    }

    static ResultSet inBinary(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(IN_BINARY);
        return statement.executeQuery();
    }

    /// @param first the number of the first of [#COLUMNS] in the row
    static StoredEvent event(ResultSet row, int first) throws SQLException {
        return new StoredEvent(
                row.getLong(first),
                row.getObject(first + 1, UUID.class),
                row.getString(first + 2),
                row.getInt(first + 3),
                List.of((String[]) row.getArray(first + 4).getArray()),
                time(row, first + 5),
                time(row, first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                row.getString(first + 9),
                row.getString(first + 10),
                row.getString(first + 11),
                row.getString(first + 12),
                row.getBytes(first + 13),
                row.getBytes(first + 14),
                row.getBytes(first + 15),
                row.getBytes(first + 16),
                row.getInt(first + 17));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
