package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A [Query] as a subselect of positions, in order, from the index on tag, name and position.
///
/// Each alternative is a branch of its own with its own limit, so that PostgreSQL walks an index to
/// the first few rows of each and never the table.
final class QuerySql {

    private final List<Object> parameters = new ArrayList<>();
    private final String text;

    /// @param after the position before the first that may match
    /// @param upTo the last position that may match
    /// @param limit how many positions at most
    QuerySql(Query query, long after, long upTo, int limit) {
        this.text = query.everything() ? all(after, upTo, limit) : some(query, after, upTo, limit);
    }

    String text() {
        return text;
    }

    /// Binds the parameters of the text from `index` on, and answers the index after them.
    int bind(Connection connection, PreparedStatement statement, int index) throws SQLException {
        int next = index;
        for (Object parameter : parameters) {
            if (parameter instanceof Object[] names) {
                statement.setArray(next++, connection.createArrayOf("text", names));
            } else {
                statement.setObject(next++, parameter);
            }
        }
        return next;
    }

    private String all(long after, long upTo, int limit) {
        return range("select e.position from event e where true", "e", after, upTo, limit);
    }

    private String some(Query query, long after, long upTo, int limit) {
        if (query.alternatives().isEmpty()) {
            return "select position from event where false";
        }
        return query.alternatives().stream()
                .map(each -> "(" + branch(each, after, upTo, limit) + ")")
                .collect(Collectors.joining("\nunion\n"));
    }

    private String branch(Query.Alternative alternative, long after, long upTo, int limit) {
        return alternative.tags().isEmpty()
                ? untagged(alternative, after, upTo, limit)
                : tagged(alternative, after, upTo, limit);
    }

    private String untagged(Query.Alternative alternative, long after, long upTo, int limit) {
        String named = "";
        if (!alternative.names().isEmpty()) {
            parameters.add(alternative.names().toArray(String[]::new));
            named = " and e.name = any (?)";
        }
        return range("select e.position from event e where true" + named, "e", after, upTo, limit);
    }

    /// The index goes by tag, name and position: each name is a short walk of its own, in order of
    /// position, and the limit keeps it short.
    private String tagged(Query.Alternative alternative, long after, long upTo, int limit) {
        String ofOneName = ofOneName(alternative.tags(), after, upTo, limit);
        String wanted = "true";
        if (!alternative.names().isEmpty()) {
            parameters.add(alternative.names().toArray(String[]::new));
            wanted = "wanted.name = any (?)";
        }
        parameters.add(limit);
        return """
        select of_one_name.position from event_name wanted
        cross join lateral (%s) as of_one_name
        where %s order by of_one_name.position limit ?
        """
                .formatted(ofOneName, wanted);
    }

    private String ofOneName(List<String> tags, long after, long upTo, int limit) {
        var sql = new StringBuilder("select t0.position from event_tag t0");
        for (int i = 1; i < tags.size(); i++) {
            sql.append(
                    """
                     join event_tag t%1$d on t%1$d.tag = ?
                        and t%1$d.name = t0.name and t%1$d.position = t0.position\
                    """
                            .formatted(i));
            parameters.add(TagKey.of(tags.get(i)));
        }
        sql.append(" where t0.tag = ? and t0.name = wanted.number");
        parameters.add(TagKey.of(tags.getFirst()));
        return range(sql.toString(), "t0", after, upTo, limit);
    }

    private String range(String select, String alias, long after, long upTo, int limit) {
        parameters.add(after);
        parameters.add(upTo);
        parameters.add(limit);
        return select
                + " and %1$s.position > ? and %1$s.position <= ? order by %1$s.position limit ?"
                        .formatted(alias);
    }
}
