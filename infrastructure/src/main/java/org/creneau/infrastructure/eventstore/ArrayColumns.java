package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Binds many rows to one statement for `unnest`: an array a column, in order, which takes one trip to
/// PostgreSQL and one plan however many rows there are.
///
/// Arrays of exactly these Java types travel in binary; what the driver gets as an `Object[]`, or for
/// a type that it only knows as text, it writes out as one long literal.
final class ArrayColumns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int index = 1;

    ArrayColumns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <R> void longs(List<R> rows, Function<R, Long> value) throws SQLException {
        bind("bigint", rows.stream().map(value).toArray(Long[]::new));
    }

    <R> void integers(List<R> rows, Function<R, Integer> value) throws SQLException {
        bind("integer", rows.stream().map(value).toArray(Integer[]::new));
    }

    <R> void texts(List<R> rows, Function<R, @Nullable String> value) throws SQLException {
        bind("text", rows.stream().map(value).toArray(String[]::new));
    }

    <R> void bytes(List<R> rows, Function<R, byte @Nullable []> value) throws SQLException {
        bind("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    /// Values of any type, each in the words of PostgreSQL.
    <R> void literals(String type, List<R> rows, Function<R, Object> value) throws SQLException {
        bind(type, rows.stream().map(value).toArray());
    }

    /// The index of the next parameter, for what is not an array.
    int next() {
        return index++;
    }

    private void bind(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(index++, connection.createArrayOf(type, values));
    }
}
