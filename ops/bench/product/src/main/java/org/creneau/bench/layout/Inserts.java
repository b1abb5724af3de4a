package org.creneau.bench.layout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Writes a batch of events into a layout and commits it.
final class Inserts {

    private static final String COLUMNS =
            """
            position, event_id, name, revision, tags, recorded_at, happened_at,
            command_id, causation_id, correlation_id, actor, channel, strand,
            payload, payload_hash, chain, strand_chain, format
            """;

    private static final String ROWS =
            """
            unnest(?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::integer[])
                as n (position, event_id, name, revision, tags, recorded_at, happened_at,
                    command_id, causation_id, correlation_id, actor, channel, strand,
                    payload, payload_hash, chain, strand_chain, format)
            """;

    private final Layout layout;
    private final String sql;

    Inserts(Layout layout) {
        this.layout = layout;
        this.sql =
                layout.path() == Layout.Path.UNNEST_DERIVED
                        ? derived()
                        : "insert into event ("
                                + COLUMNS
                                + ") select "
                                + values()
                                + " from "
                                + ROWS
                                + tags();
    }

    record TagRow(String tag, Event event) {}

    void insert(Connection connection, List<Event> events) throws SQLException {
        if (layout.path() == Layout.Path.COPY) {
            Copies.insert(connection, events);
        } else {
            try (var statement = connection.prepareStatement(sql)) {
                int index = events(statement, connection, events);
                if (layout.path() != Layout.Path.UNNEST_DERIVED) {
                    tags(statement, connection, index, tagRows(events));
                }
                statement.execute();
            }
        }
        connection.commit();
    }

    static List<TagRow> tagRows(List<Event> events) {
        var rows = new ArrayList<TagRow>(4 * events.size());
        for (Event event : events) {
            for (String tag : event.tags()) {
                rows.add(new TagRow(tag, event));
            }
        }
        return rows;
    }

    private String values() {
        return """
        n.position, n.event_id, n.name, n.revision, n.tags::text[], n.recorded_at,
        n.happened_at, n.command_id, n.causation_id, n.correlation_id, n.actor,
        n.channel, n.strand, %s, n.payload_hash, n.chain, n.strand_chain, n.format
        """
                .formatted(layout.payload().from);
    }

    private String tags() {
        return switch (layout.finding()) {
            case TEXT, TEXT_BY_NAME ->
                    """
                    ; insert into event_tag (tag, position, name)
                    select * from unnest(?::text[], ?::bigint[], ?::text[])
                    """;
            case HASH ->
                    """
                    ; insert into event_tag (tag, position, name)
                    select * from unnest(?::bigint[], ?::bigint[], ?::text[])
                    """;
            case HASHES, HASHES_BY_NAME ->
                    """
                    ; insert into event_tag (tag, position, name)
                    select * from unnest(?::bigint[], ?::bigint[], ?::integer[])
                    """;
            case TEXT_BY_ERA ->
                    """
                    ; insert into event_tag (tag, position, name, era)
                    select n.*, n.position >> 18
                    from unnest(?::text[], ?::bigint[], ?::text[]) as n (tag, position, name)
                    """;
            case HASHES_BY_ERA ->
                    """
                    ; insert into event_tag (tag, position, name, era)
                    select n.*, n.position >> 18
                    from unnest(?::bigint[], ?::bigint[], ?::integer[]) as n (tag, position, name)
                    """;
            case DIGESTS_BY_NAME ->
                    """
                    ; insert into event_tag (tag, position, name)
                    select * from unnest(?::bytea[], ?::bigint[], ?::integer[])
                    """;
            case HASH_ONLY ->
                    """
                    ; insert into event_tag (tag, position)
                    select * from unnest(?::bigint[], ?::bigint[])
                    """;
            case NUMBER ->
                    """
                    ; insert into tag_number (tag) select distinct unnest(?::text[])
                    on conflict do nothing
                    ; insert into event_tag (tag, position, name)
                    select t.number, n.position, n.name
                    from unnest(?::text[], ?::bigint[], ?::text[]) as n (tag, position, name)
                    cross join lateral (select number from tag_number where tag = n.tag limit 1) t
                    """;
            case GIN -> "";
        };
    }

    private String derived() {
        return """
        with n as (select * from %s),
            e as (insert into event (%s) select %s from n)
        insert into event_tag (tag, position, name)
        select unnest(n.tags::text[]), n.position, n.name from n
        """
                .formatted(ROWS, COLUMNS, values());
    }

    private static int events(
            PreparedStatement statement, Connection connection, List<Event> events)
            throws SQLException {
        var literals = new ArrayList<String>(events.size());
        for (Event event : events) {
            literals.add(connection.createArrayOf("text", event.tags().toArray()).toString());
        }
        var tags = literals.iterator();
        Object[][] columns = {
            column(events, Long[]::new, Event::position),
            column(events, Object[]::new, Event::id),
            column(events, String[]::new, Event::name),
            column(events, Integer[]::new, _ -> 1),
            column(events, String[]::new, _ -> tags.next()),
            column(events, Object[]::new, Event::at),
            column(events, Object[]::new, Event::at),
            column(events, String[]::new, Event::command),
            column(events, String[]::new, Event::command),
            column(events, String[]::new, Event::command),
            column(events, String[]::new, Event::actor),
            column(events, String[]::new, _ -> "web"),
            column(events, String[]::new, Event::strand),
            column(events, byte[][]::new, Event::payload),
            column(events, byte[][]::new, Event::payloadHash),
            column(events, byte[][]::new, Event::chain),
            column(events, byte[][]::new, Event::strandChain),
            column(events, Integer[]::new, _ -> 1)
        };
        String[] types = {
            "bigint",
            "uuid",
            "text",
            "integer",
            "text",
            "timestamptz",
            "timestamptz",
            "text",
            "text",
            "text",
            "text",
            "text",
            "text",
            "bytea",
            "bytea",
            "bytea",
            "bytea",
            "integer"
        };
        for (int i = 0; i < columns.length; i++) {
            statement.setArray(i + 1, connection.createArrayOf(types[i], columns[i]));
        }
        return columns.length + 1;
    }

    private void tags(
            PreparedStatement statement, Connection connection, int index, List<TagRow> unsorted)
            throws SQLException {
        if (layout.finding() == Layout.Finding.GIN) {
            return;
        }
        var rows = unsorted;
        if (layout.path() == Layout.Path.UNNEST_SORTED) {
            rows = unsorted.stream().sorted(Comparator.comparing(TagRow::tag)).toList();
        }
        var tags = rows.stream().map(TagRow::tag).toList();
        int next = index;
        if (layout.finding() == Layout.Finding.NUMBER) {
            statement.setArray(next++, Keys.tags(connection, layout.finding(), tags));
        }
        statement.setArray(next++, Keys.tags(connection, layout.finding(), tags));
        statement.setArray(
                next++,
                connection.createArrayOf(
                        "bigint", column(rows, Long[]::new, row -> row.event().position())));
        if (!layout.finding().nameType.isEmpty()) {
            statement.setArray(
                    next,
                    Keys.names(
                            connection,
                            layout.finding(),
                            rows.stream().map(row -> row.event().name()).toList()));
        }
    }

    private static <R, T> T[] column(
            List<R> rows,
            java.util.function.IntFunction<T[]> array,
            Function<R, ? extends T> value) {
        return rows.stream().map(value).toArray(array);
    }
}
