package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Binds many rows to one statement for `unnest`: an array a column, in order, which takes one trip to
/// PostgreSQL and one plan however many rows there are.
final class ArrayColumns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int index = 1;

    ArrayColumns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <R> void add(String type, List<R> rows, Function<R, @Nullable Object> value)
            throws SQLException {
        bind(type, rows.stream().map(value).toArray());
    }

    <R> void addBytes(List<R> rows, Function<R, byte @Nullable []> value) throws SQLException {
        bind("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private void bind(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(index++, connection.createArrayOf(type, values));
    }
}
