package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A question whose answer is yes or no: is there an event that matches, after one position and up to
/// another? A batch of conditions is asked in one trip to PostgreSQL.
///
/// @param after the position before the first that may match
/// @param upTo the last position that may match
record Check(Query query, long after, long upTo) {

    /// One look into the index for each row: the limit keeps PostgreSQL from joining the tables whole,
    /// whatever it believes their sizes to be.
    private static final String OF_ONE_TAG =
            """
            select asked.number
            from unnest(?::integer[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                as asked (number, tag, names, after, up_to)
            cross join lateral (
                select from event_tag found
                where found.tag = asked.tag
                    and found.position > asked.after and found.position <= asked.up_to
                    and (asked.names is null or found.name = any (asked.names::text[]))
                limit 1) as matching
            """;

    private record OneTag(int number, String tag, @Nullable String names, Check check) {}

    private record Other(int number, QuerySql sql) {}

    /// @return the numbers of the checks, by their places in the list, that have a matching event
    static BitSet matching(Connection connection, List<Check> checks) throws SQLException {
        var simple = new ArrayList<OneTag>();
        var others = new ArrayList<Other>();
        for (int number = 0; number < checks.size(); number++) {
            checks.get(number).sortInto(simple, others, number, connection);
        }
        var numbers = new BitSet(checks.size());
        if (simple.isEmpty() && others.isEmpty()) {
            return numbers;
        }
        try (var statement = connection.prepareStatement(text(others))) {
            bind(connection, statement, simple, others);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    numbers.set(result.getInt(1));
                }
            }
        }
        return numbers;
    }

    private void sortInto(
            List<OneTag> simple, List<Other> others, int number, Connection connection)
            throws SQLException {
        if (after >= upTo) {
            return;
        }
        if (query.everything()) {
            others.add(new Other(number, new QuerySql(query, after, upTo, 1)));
        }
        for (Query.Alternative each : query.alternatives()) {
            if (each.tags().size() == 1) {
                simple.add(
                        new OneTag(number, each.tags().getFirst(), names(each, connection), this));
            } else {
                var alone = new Query(false, List.of(each));
                others.add(new Other(number, new QuerySql(alone, after, upTo, 1)));
            }
        }
    }

    private static @Nullable String names(Query.Alternative alternative, Connection connection)
            throws SQLException {
        return alternative.names().isEmpty()
                ? null
                : connection.createArrayOf("text", alternative.names().toArray()).toString();
    }

    private static String text(List<Other> others) {
        return others.stream()
                .map(
                        other ->
                                "\nunion all select ?::integer where exists ("
                                        + other.sql().text()
                                        + ")")
                .collect(Collectors.joining("", OF_ONE_TAG, ""));
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            List<OneTag> simple,
            List<Other> others)
            throws SQLException {
        var columns = new ArrayColumns(connection, statement);
        columns.integers(simple, OneTag::number);
        columns.texts(simple, OneTag::tag);
        columns.texts(simple, OneTag::names);
        columns.longs(simple, asked -> asked.check().after());
        columns.longs(simple, asked -> asked.check().upTo());
        int index = columns.next();
        for (Other other : others) {
            statement.setInt(index, other.number());
            index = other.sql().bind(connection, statement, index + 1);
        }
    }
}
