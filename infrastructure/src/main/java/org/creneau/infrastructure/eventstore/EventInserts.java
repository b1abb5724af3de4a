package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes the tables of the store, in whatever transaction the connection is in, which holds the lock of
/// all writers.
final class EventInserts {

    private static final String EVENTS =
            """
            insert into event (
                position, event_id, name, revision, tags, recorded_at, happened_at,
                command_id, causation_id, correlation_id, actor, channel, strand,
                payload, payload_hash, chain, strand_chain, format)
            select n.position, n.event_id, n.name, n.revision, n.tags::text[], ?::timestamptz,
                n.happened_at, n.command_id, n.causation_id, n.correlation_id, n.actor,
                n.channel, n.strand, n.payload, n.payload_hash, n.chain, n.strand_chain, n.format
            from unnest(?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::text[],
                ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::integer[])
                as n (position, event_id, name, revision, tags, happened_at,
                    command_id, causation_id, correlation_id, actor, channel, strand,
                    payload, payload_hash, chain, strand_chain, format)
            """;

    private static final String NAMES =
            """
            insert into event_name (number, name)
            select (select coalesce(max(number), 0) from event_name) + row_number() over (), fresh.name
            from unnest(?::text[]) as fresh (name)
            where not exists (select from event_name known where known.name = fresh.name)
            """;

    private static final String TAGS =
            """
            insert into event_tag (tag, name, position)
            select tagged.tag, known.number, tagged.position
            from unnest(?::bytea[], ?::text[], ?::bigint[]) as tagged (tag, name, position)
            join event_name known on known.name = tagged.name
            """;

    private static final String NOTIFICATION = "select pg_notify(?, ?)";

    private static final String ALL = String.join(";\n", EVENTS, NAMES, TAGS, NOTIFICATION);

    private EventInserts() {}

    /// Events, their tags, and the news for other nodes, in one trip to PostgreSQL: all of it is stored
    /// with the transaction, or none.
    ///
    /// @param events in order of position, at least one, all recorded at the same instant
    /// @param tags of each
    /// @param channel where the last position is announced once the transaction is committed
    static void insert(
            Connection connection, List<StoredEvent> events, List<TagColumns> tags, String channel)
            throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            var columns = new ArrayColumns(connection, statement);
            events(columns, statement, events, tags);
            columns.texts(events.stream().map(StoredEvent::name).distinct().toList(), name -> name);
            tags(columns, events, tags);
            statement.setString(columns.next(), channel);
            statement.setString(columns.next(), Long.toString(events.getLast().position()));
            statement.execute();
        }
    }

    private static void events(
            ArrayColumns columns,
            PreparedStatement statement,
            List<StoredEvent> events,
            List<TagColumns> tags)
            throws SQLException {
        statement.setString(columns.next(), events.getFirst().recordedAt().toString());
        columns.longs(events, StoredEvent::position);
        columns.literals("uuid", events, StoredEvent::id);
        columns.texts(events, StoredEvent::name);
        columns.integers(events, StoredEvent::revision);
        columns.texts(tags, TagColumns::literal);
        columns.literals("timestamptz", events, StoredEvent::happenedAt);
        columns.texts(events, StoredEvent::commandId);
        columns.texts(events, StoredEvent::causationId);
        columns.texts(events, StoredEvent::correlationId);
        columns.texts(events, StoredEvent::actor);
        columns.texts(events, StoredEvent::channel);
        columns.texts(events, StoredEvent::strand);
        columns.bytes(events, StoredEvent::payload);
        columns.bytes(events, StoredEvent::payloadHash);
        columns.bytes(events, StoredEvent::chain);
        columns.bytes(events, StoredEvent::strandChain);
        columns.integers(events, StoredEvent::format);
    }

    private static void tags(ArrayColumns columns, List<StoredEvent> events, List<TagColumns> tags)
            throws SQLException {
        var keys = tags.stream().flatMap(each -> each.keys().stream()).toList();
        var owners = new ArrayList<StoredEvent>(keys.size());
        for (int i = 0; i < events.size(); i++) {
            owners.addAll(Collections.nCopies(tags.get(i).keys().size(), events.get(i)));
        }
        columns.bytes(keys, key -> key);
        columns.texts(owners, StoredEvent::name);
        columns.longs(owners, StoredEvent::position);
    }
}
