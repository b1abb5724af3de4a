package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A question whose answer is yes or no: is there an event that matches, after one position and up to
/// another? A batch of conditions is asked in one trip to PostgreSQL.
///
/// @param after the position before the first that may match
/// @param upTo the last position that may match
record Check(Query query, long after, long upTo) {

    /// One look into the index for each row: the limit keeps PostgreSQL from joining the tables whole,
    /// whatever it believes their sizes to be. The lists of names are few, and looked up once.
    private static final String OF_ONE_TAG =
            """
            with wanted as materialized (
                select list, array(
                    select known.number from event_name known
                    where known.name = any (listed.names::text[])) as numbers
                from unnest(?::text[]) with ordinality as listed (names, list))
            select asked.number
            from unnest(?::integer[], ?::bytea[], ?::bigint[], ?::bigint[], ?::bigint[])
                as asked (number, tag, list, after, up_to)
            join wanted on wanted.list = asked.list
            cross join lateral (
                select from event_tag found
                where found.tag = asked.tag and found.name = any (wanted.numbers)
                    and found.position > asked.after and found.position <= asked.up_to
                limit 1) as matching
            """;

    private record OneTag(int number, String tag, long list, Check check) {}

    private record Other(int number, QuerySql sql) {}

    /// @return the numbers of the checks, by their places in the list, that have a matching event
    static BitSet matching(Connection connection, List<Check> checks) throws SQLException {
        var simple = new ArrayList<OneTag>();
        var others = new ArrayList<Other>();
        var lists = new LinkedHashMap<Set<String>, Long>();
        for (int number = 0; number < checks.size(); number++) {
            checks.get(number).sortInto(simple, others, lists, number);
        }
        var numbers = new BitSet(checks.size());
        if (simple.isEmpty() && others.isEmpty()) {
            return numbers;
        }
        try (var statement = connection.prepareStatement(text(others))) {
            bind(connection, statement, simple, lists.keySet(), others);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    numbers.set(result.getInt(1));
                }
            }
        }
        return numbers;
    }

    /// @param lists of names, numbered from 1 as they come
    private void sortInto(
            List<OneTag> simple, List<Other> others, Map<Set<String>, Long> lists, int number) {
        if (after >= upTo) {
            return;
        }
        if (query.everything()) {
            others.add(new Other(number, new QuerySql(query, after, upTo, 1)));
        }
        for (Query.Alternative each : query.alternatives()) {
            if (each.tags().size() == 1 && !each.names().isEmpty()) {
                long list = lists.computeIfAbsent(each.names(), _ -> lists.size() + 1L);
                simple.add(new OneTag(number, each.tags().getFirst(), list, this));
            } else {
                var alone = new Query(false, List.of(each));
                others.add(new Other(number, new QuerySql(alone, after, upTo, 1)));
            }
        }
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
            Set<Set<String>> lists,
            List<Other> others)
            throws SQLException {
        var columns = new ArrayColumns(connection, statement);
        var literals = new ArrayList<String>();
        for (Set<String> names : lists) {
            literals.add(connection.createArrayOf("text", names.toArray()).toString());
        }
        columns.texts(literals, names -> names);
        columns.integers(simple, OneTag::number);
        columns.bytes(simple, asked -> TagKey.of(asked.tag()));
        columns.longs(simple, OneTag::list);
        columns.longs(simple, asked -> asked.check().after());
        columns.longs(simple, asked -> asked.check().upTo());
        int index = columns.next();
        for (Other other : others) {
            statement.setInt(index, other.number());
            index = other.sql().bind(connection, statement, index + 1);
        }
    }
}
