package org.creneau.bench.layout;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGStatement;

/// What the store asks of its tables, in the words of a layout.
final class Questions {

    private final Layout layout;
    private final String some;
    private final String checks;

    Questions(Layout layout) {
        this.layout = layout;
        this.some = some();
        this.checks = checks();
    }

    /// The next twenty events of one tag and some names: as many bytes of payload as came.
    long twenty(Connection connection, String tag, List<String> names, long after)
            throws SQLException {
        try (var statement = connection.prepareStatement(some)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setArray(1, Keys.names(connection, layout.finding(), names));
            if (layout.finding() == Layout.Finding.DIGESTS_BY_NAME) {
                statement.setBytes(2, Keys.digest(tag));
            } else if (layout.finding().hashesTags()) {
                statement.setLong(2, Keys.hash(tag));
            } else {
                statement.setString(2, tag);
            }
            statement.setLong(3, after);
            statement.setString(4, tag);
            long bytes = 0;
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    bytes += result.getBytes(4).length + result.getLong(1);
                }
            }
            return bytes;
        }
    }

    /// How many of the questions, each of one tag and some names, have an answer after a position.
    int matching(
            Connection connection, List<String> tags, List<String> names, long after, long upTo)
            throws SQLException {
        var literal = Keys.literal(connection, layout.finding(), names);
        try (var statement = connection.prepareStatement(checks)) {
            statement.setArray(1, Keys.tags(connection, layout.finding(), tags));
            statement.setArray(2, connection.createArrayOf("text", tags.toArray(String[]::new)));
            statement.setArray(3, all(connection, "text", tags, literal));
            statement.setArray(4, all(connection, "bigint", tags, after));
            statement.setArray(5, all(connection, "bigint", tags, upTo));
            try (var result = statement.executeQuery()) {
                int found = 0;
                while (result.next()) {
                    found++;
                }
                return found;
            }
        }
    }

    private static java.sql.Array all(
            Connection connection, String type, List<String> tags, Object value)
            throws SQLException {
        Object[] values =
                value instanceof Long number
                        ? tags.stream().map(_ -> number).toArray(Long[]::new)
                        : tags.stream().map(_ -> (String) value).toArray(String[]::new);
        return connection.createArrayOf(type, values);
    }

    private String some() {
        String found =
                switch (layout.finding()) {
                    case TEXT, HASH, HASHES ->
                            """
                            select t.position from event_tag t
                            where t.tag = asked.tag and t.name = any (asked.names)
                                and t.position > asked.after order by t.position limit 20
                            """;
                    case NUMBER ->
                            """
                            select t.position from event_tag t
                            where t.tag = (select number from tag_number n where n.tag = asked.tag)
                                and t.name = any (asked.names)
                                and t.position > asked.after order by t.position limit 20
                            """;
                    case TEXT_BY_NAME, HASHES_BY_NAME, DIGESTS_BY_NAME ->
                            """
                            select each.position from unnest(asked.names) as wanted (name)
                            cross join lateral (
                                select t.position from event_tag t
                                where t.tag = asked.tag and t.name = wanted.name
                                    and t.position > asked.after
                                order by t.position limit 20) each
                            order by each.position limit 20
                            """;
                    case TEXT_BY_ERA, HASHES_BY_ERA ->
                            """
                            select each.position from unnest(asked.names) as wanted (name),
                                generate_series(asked.after >> 18,
                                    (select max(position) from event) >> 18) as era
                            cross join lateral (
                                select t.position from event_tag t
                                where t.era = era.era and t.tag = asked.tag and t.name = wanted.name
                                    and t.position > asked.after
                                order by t.position limit 20) each
                            order by each.position limit 20
                            """;
                    case HASH_ONLY ->
                            """
                            select t.position from event_tag t
                                join event e on e.position = t.position
                            where t.tag = asked.tag and e.name = any (asked.names)
                                and t.position > asked.after order by t.position limit 20
                            """;
                    case GIN ->
                            """
                            select e.position from event e
                            where e.tags @> array[asked.text] and e.name = any (asked.names)
                                and e.position > asked.after order by e.position limit 20
                            """;
                };
        return """
        select e.position, e.name, e.tags, e.payload, e.recorded_at, e.chain
        from (select ?::%s[] as names, ?::%s as tag, ?::bigint as after, ?::text as text) asked
        cross join lateral (%s) found
        join event e on e.position = found.position
        where e.tags @> array[asked.text]
        order by e.position
        """
                .formatted(
                        layout.finding().nameType.equals("integer") ? "integer" : "text",
                        layout.finding().keyType(),
                        found);
    }

    private String checks() {
        String names = layout.finding().nameType.equals("integer") ? "integer[]" : "text[]";
        String found =
                switch (layout.finding()) {
                    case TEXT, TEXT_BY_NAME ->
                            """
                            select from event_tag t where t.tag = asked.tag
                                and t.position > asked.after and t.position <= asked.up_to
                                and t.name = any (asked.names::text[]) limit 1
                            """;
                    case NUMBER ->
                            """
                            select from event_tag t
                            where t.tag = (select number from tag_number n where n.tag = asked.tag)
                                and t.position > asked.after and t.position <= asked.up_to
                                and t.name = any (asked.names::text[]) limit 1
                            """;
                    case DIGESTS_BY_NAME ->
                            """
                            select from event_tag t where t.tag = asked.tag
                                and t.position > asked.after and t.position <= asked.up_to
                                and t.name = any (asked.names::integer[]) limit 1
                            """;
                    case HASH, HASHES, HASHES_BY_NAME ->
                            """
                            select from event_tag t join event e on e.position = t.position
                            where t.tag = asked.tag
                                and t.position > asked.after and t.position <= asked.up_to
                                and t.name = any (asked.names::%s)
                                and e.tags @> array[asked.text] limit 1
                            """
                                    .formatted(names);
                    case TEXT_BY_ERA ->
                            """
                            select from generate_series(asked.after >> 18, asked.up_to >> 18)
                                as era
                            cross join lateral (
                                select from event_tag t
                                where t.era = era.era and t.tag = asked.tag
                                    and t.position > asked.after and t.position <= asked.up_to
                                    and t.name = any (asked.names::text[]) limit 1) limit 1
                            """;
                    case HASHES_BY_ERA ->
                            """
                            select from generate_series(asked.after >> 18, asked.up_to >> 18)
                                as era
                            cross join lateral (
                                select from event_tag t join event e on e.position = t.position
                                where t.era = era.era and t.tag = asked.tag
                                    and t.position > asked.after and t.position <= asked.up_to
                                    and t.name = any (asked.names::integer[])
                                    and e.tags @> array[asked.text] limit 1) limit 1
                            """;
                    case HASH_ONLY ->
                            """
                            select from event_tag t join event e on e.position = t.position
                            where t.tag = asked.tag
                                and t.position > asked.after and t.position <= asked.up_to
                                and e.name = any (asked.names::text[])
                                and e.tags @> array[asked.text] limit 1
                            """;
                    case GIN ->
                            """
                            select from event e where e.tags @> array[asked.tag]
                                and e.position > asked.after and e.position <= asked.up_to
                                and e.name = any (asked.names::text[]) limit 1
                            """;
                };
        return """
        select asked.tag from unnest(?::%s[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
            as asked (tag, text, names, after, up_to)
        cross join lateral (%s) as matching
        """
                .formatted(layout.finding().keyType(), found);
    }
}
