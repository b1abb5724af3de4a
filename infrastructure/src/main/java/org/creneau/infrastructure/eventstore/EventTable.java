package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The one class that knows the tables of the store.
///
/// Every method is one statement on the connection it is given, in whatever transaction that is.
final class EventTable {

    private static final String COLUMNS =
            """
            e.position, e.event_id, e.name, e.revision, e.tags, e.recorded_at, e.happened_at,
            e.command_id, e.causation_id, e.correlation_id, e.actor, e.channel, e.strand,
            e.payload, e.payload_hash, e.chain, e.strand_chain, e.format
            """;

    private static final String INSERT_EVENTS =
            """
            insert into event (
                position, event_id, name, revision, tags, recorded_at, happened_at,
                command_id, causation_id, correlation_id, actor, channel, strand,
                payload, payload_hash, chain, strand_chain, format)
            select n.position, n.event_id, n.name, n.revision, n.tags::text[], n.recorded_at,
                n.happened_at, n.command_id, n.causation_id, n.correlation_id, n.actor,
                n.channel, n.strand, n.payload, n.payload_hash, n.chain, n.strand_chain, n.format
            from unnest(?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::smallint[])
                as n (position, event_id, name, revision, tags, recorded_at, happened_at,
                    command_id, causation_id, correlation_id, actor, channel, strand,
                    payload, payload_hash, chain, strand_chain, format)
            """;

    private static final String INSERT_TAGS =
            """
            insert into event_tag (tag, position, name)
            select * from unnest(?::text[], ?::bigint[], ?::text[])
            """;

    private EventTable() {}

    /// @param format the least a node must know to write here
    /// @param position the newest, 0 when there is none
    record Head(int format, long position) {}

    /// @param head the newest position in the very snapshot that the events were read in
    record Sourced(long head, List<StoredEvent> events) {}

    static Head head(Connection connection) throws SQLException {
        String sql =
                """
                select (select format from store_format),
                    (select coalesce(max(position), 0) from event)
                """;
        try (var statement = connection.prepareStatement(sql);
                var result = statement.executeQuery()) {
            result.next();
            return new Head(result.getInt(1), result.getLong(2));
        }
    }

    static Optional<StoredEvent> at(Connection connection, long position) throws SQLException {
        String sql = "select " + COLUMNS + " from event e where e.position = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            return events(statement).stream().findFirst();
        }
    }

    static List<StoredEvent> page(
            Connection connection, Query query, long after, long upTo, int limit)
            throws SQLException {
        var found = new QuerySql(query, after, upTo, limit);
        String sql =
                """
                select %s from event e join (%s) found on found.position = e.position
                order by e.position limit ?
                """
                        .formatted(COLUMNS, found.text());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(found.bind(connection, statement, 1), limit);
            return events(statement);
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
                        .formatted(COLUMNS, found.text());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(found.bind(connection, statement, 1), limit);
            return sourced(statement);
        }
    }

    static boolean any(Connection connection, Query query, long after, long upTo)
            throws SQLException {
        var found = new QuerySql(query, after, upTo, 1);
        try (var statement = connection.prepareStatement(found.text())) {
            found.bind(connection, statement, 1);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    static List<StoredEvent> ofStrand(Connection connection, String strand, long after, int limit)
            throws SQLException {
        String sql =
                """
                select %s from event e where e.strand = ? and e.position > ?
                order by e.position limit ?
                """
                        .formatted(COLUMNS);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, strand);
            statement.setLong(2, after);
            statement.setInt(3, limit);
            return events(statement);
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

    /// Both tables in one go: all of it is stored with the transaction, or none.
    static void insert(Connection connection, List<StoredEvent> events) throws SQLException {
        insertEvents(connection, events);
        insertTags(connection, events);
    }

    private static void insertEvents(Connection connection, List<StoredEvent> events)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT_EVENTS)) {
            var columns = new ArrayColumns(connection, statement);
            columns.add("bigint", events, StoredEvent::position);
            columns.add("uuid", events, StoredEvent::id);
            columns.add("text", events, StoredEvent::name);
            columns.add("integer", events, StoredEvent::revision);
            columns.add("text", events, tagLiterals(connection, events)::next);
            columns.add("timestamptz", events, event -> event.recordedAt().toString());
            columns.add("timestamptz", events, event -> event.happenedAt().toString());
            columns.add("text", events, StoredEvent::commandId);
            columns.add("text", events, StoredEvent::causationId);
            columns.add("text", events, StoredEvent::correlationId);
            columns.add("text", events, StoredEvent::actor);
            columns.add("text", events, StoredEvent::channel);
            columns.add("text", events, StoredEvent::strand);
            columns.addBytes(events, StoredEvent::payload);
            columns.addBytes(events, StoredEvent::payloadHash);
            columns.addBytes(events, StoredEvent::chain);
            columns.addBytes(events, StoredEvent::strandChain);
            columns.add("smallint", events, event -> (short) event.format());
            statement.executeUpdate();
        }
    }

    private static void insertTags(Connection connection, List<StoredEvent> events)
            throws SQLException {
        record Row(String tag, StoredEvent event) {}
        var rows =
                events.stream()
                        .flatMap(event -> event.tags().stream().map(tag -> new Row(tag, event)))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT_TAGS)) {
            var columns = new ArrayColumns(connection, statement);
            columns.add("text", rows, Row::tag);
            columns.add("bigint", rows, row -> row.event().position());
            columns.add("text", rows, row -> row.event().name());
            statement.executeUpdate();
        }
    }

    /// `unnest` would take a table of tags apart cell by cell, so each row's tags travel as the text of
    /// an array.
    private static TagLiterals tagLiterals(Connection connection, List<StoredEvent> events)
            throws SQLException {
        var literals = new ArrayList<String>(events.size());
        for (StoredEvent event : events) {
            literals.add(connection.createArrayOf("text", event.tags().toArray()).toString());
        }
        return new TagLiterals(literals.iterator());
    }

    private record TagLiterals(Iterator<String> each) {

        String next(StoredEvent unused) {
            return each.next();
        }
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
        try (var result = statement.executeQuery()) {
            var events = new ArrayList<StoredEvent>();
            long head = 0;
            while (result.next()) {
                head = result.getLong("newest");
                if (result.getObject("position") != null) {
                    events.add(event(result));
                }
            }
            return new Sourced(head, events);
        }
    }

    private static List<StoredEvent> events(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            var events = new ArrayList<StoredEvent>();
            while (result.next()) {
                events.add(event(result));
            }
            return events;
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getInt("revision"),
                List.of((String[]) row.getArray("tags").getArray()),
                time(row, "recorded_at"),
                time(row, "happened_at"),
                row.getString("command_id"),
                row.getString("causation_id"),
                row.getString("correlation_id"),
                row.getString("actor"),
                row.getString("channel"),
                row.getString("strand"),
                row.getBytes("payload"),
                row.getBytes("payload_hash"),
                row.getBytes("chain"),
                row.getBytes("strand_chain"),
                row.getInt("format"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
