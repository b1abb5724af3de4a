package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads the tables of the store, which nobody else knows but [EventInserts], [Check] and [QuerySql].
///
/// Every method is one trip to PostgreSQL on the connection it is given, in whatever transaction that
/// is.
final class EventTable {

    private static final String HEAD =
            """
            select (select format from store_format),
                (select coalesce(max(position), 0) from event)
            """;

    private static final String LOCKED_HEAD = "select pg_advisory_xact_lock(?);\n" + HEAD;

    private EventTable() {}

    /// @param format the least a node must know to write here
    /// @param position the newest, 0 when there is none
    record Head(int format, long position) {}

    /// @param head the newest position in the very snapshot that the events were read in
    record Sourced(long head, List<StoredEvent> events) {}

    static Head head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD);
                var result = statement.executeQuery()) {
            return head(result);
        }
    }

    /// Takes the lock of all writers until the end of the transaction, and then the head. One trip,
    /// but two statements: under READ COMMITTED the second sees all that earlier holders of the lock
    /// committed, which one statement would not.
    static Head lockedHead(Connection connection, long lockKey) throws SQLException {
        try (var statement = connection.prepareStatement(LOCKED_HEAD)) {
            statement.setLong(1, lockKey);
            statement.execute();
            statement.getMoreResults();
            try (var result = statement.getResultSet()) {
                return head(result);
            }
        }
    }

    private static Head head(ResultSet result) throws SQLException {
        result.next();
        return new Head(result.getInt(1), result.getLong(2));
    }

    static Optional<StoredEvent> at(Connection connection, long position) throws SQLException {
        String sql = "select " + EventRows.COLUMNS + " from event e where e.position = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            return EventRows.all(statement).stream().findFirst();
        }
    }

    static List<StoredEvent> page(
            Connection connection, Query query, long after, long upTo, int limit)
            throws SQLException {
        if (query.everything()) {
            return page(connection, after, upTo, limit);
        }
        var found = new QuerySql(query, after, upTo, limit);
        String sql =
                """
                select %s from event e join (%s) found on found.position = e.position
                order by e.position limit ?
                """
                        .formatted(EventRows.COLUMNS, found.text());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(found.bind(connection, statement, 1), limit);
            return EventRows.all(statement);
        }
    }

    private static List<StoredEvent> page(Connection connection, long after, long upTo, int limit)
            throws SQLException {
        String sql =
                """
                select %s from event e where e.position > ? and e.position <= ?
                order by e.position limit ?
                """
                        .formatted(EventRows.COLUMNS);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, limit);
            return EventRows.all(statement);
        }
    }

    /// All but those of these names.
    static List<StoredEvent> pageWithout(
            Connection connection, Set<String> names, long after, long upTo, int limit)
            throws SQLException {
        String sql =
                """
                select %s from event e where e.position > ? and e.position <= ?
                    and e.name <> all (?) order by e.position limit ?
                """
                        .formatted(EventRows.COLUMNS);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setArray(3, connection.createArrayOf("text", names.toArray()));
            statement.setInt(4, limit);
            return EventRows.all(statement);
        }
    }

    /// Head and events in one statement, hence of one snapshot: since positions have no gaps, what was
    /// read is all there is up to that head.
    static Sourced source(Connection connection, Query query, long after, int limit)
            throws SQLException {
        var found = new QuerySql(query, after, Long.MAX_VALUE, limit);
        String sql =
                """
                with matching as (
                    select %s from event e join (%s) found on found.position = e.position
                    order by e.position limit ?)
                select head.newest, e.* from (select coalesce(max(position), 0) from event)
                    as head (newest)
                left join matching e on true order by e.position
                """
                        .formatted(EventRows.COLUMNS, found.text());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(found.bind(connection, statement, 1), limit);
            return sourced(statement);
        }
    }

    static List<StoredEvent> ofStrand(Connection connection, String strand, long after, int limit)
            throws SQLException {
        String sql =
                """
                select %s from event e where e.strand = ? and e.position > ?
                order by e.position limit ?
                """
                        .formatted(EventRows.COLUMNS);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, strand);
            statement.setLong(2, after);
            statement.setInt(3, limit);
            return EventRows.all(statement);
        }
    }

    /// The newest link of a strand, or what its first link follows.
    static byte[] strandLink(Connection connection, String strand) throws SQLException {
        String sql =
                """
                select strand_chain from event where strand = ?
                order by position desc limit 1
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, strand);
            try (var result = statement.executeQuery()) {
                return result.next() ? result.getBytes(1) : Chain.start();
            }
        }
    }

    static boolean has(Connection connection, long position, UUID id) throws SQLException {
        String sql = "select 1 from event where position = ? and event_id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            statement.setObject(2, id);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    static long lastRecordedBefore(Connection connection, Instant instant) throws SQLException {
        return position(
                connection,
                "select coalesce(max(position), 0) from event where recorded_at < ?",
                instant);
    }

    /// The position of the first event that happened then or later, 0 when there is none.
    static long firstHappenedSince(Connection connection, Instant instant) throws SQLException {
        return position(
                connection,
                "select coalesce(min(position), 0) from event where happened_at >= ?",
                instant);
    }

    /// Of one stretch of the log.
    static List<StoredShape> shapes(Connection connection, long after, long upTo)
            throws SQLException {
        String sql =
                """
                select name, revision, count(*), min(position), max(position) from event
                where position > ? and position <= ? group by name, revision
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            try (var result = statement.executeQuery()) {
                var shapes = new ArrayList<StoredShape>();
                while (result.next()) {
                    shapes.add(shape(result));
                }
                return shapes;
            }
        }
    }

    private static StoredShape shape(ResultSet row) throws SQLException {
        return new StoredShape(
                row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }

    private static long position(Connection connection, String sql, Instant instant)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static Sourced sourced(PreparedStatement statement) throws SQLException {
        try (var result = EventRows.inBinary(statement)) {
            var events = new ArrayList<StoredEvent>();
            long head = 0;
            while (result.next()) {
                head = result.getLong(1);
                if (result.getObject(2) != null) {
                    events.add(EventRows.event(result, 2));
                }
            }
            return new Sourced(head, events);
        }
    }
}
