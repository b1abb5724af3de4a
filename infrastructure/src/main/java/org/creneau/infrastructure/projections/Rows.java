package org.creneau.infrastructure.projections;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/// Rows of a batch that go to the database as one statement: each column travels as an array, and
/// `unnest` lays them side by side again. A statement for each row, even sent in one go, takes twice
/// the time.
final class Rows<T> {
    private final Collection<T> rows;
    private final List<Column> columns = new ArrayList<>();

    /// All values of a column, one for each row.
    @FunctionalInterface
    private interface Column {
        Array array(Connection connection) throws SQLException;
    }

    private Rows(Collection<T> rows) {
        this.rows = rows;
    }

    static <T> Rows<T> of(Collection<T> rows) {
        return new Rows<>(rows);
    }

    Rows<T> text(Function<T, @Nullable String> column) {
        return add("text", new @Nullable String[rows.size()], column);
    }

    /// Of PostgreSQL's type `bigint`.
    Rows<T> number(ToLongFunction<T> column) {
        return add("int8", new @Nullable Long[rows.size()], column::applyAsLong);
    }

    /// Of PostgreSQL's type `integer`.
    Rows<T> count(Function<T, @Nullable Integer> column) {
        return add("int4", new @Nullable Integer[rows.size()], column);
    }

    Rows<T> flag(Function<T, Boolean> column) {
        return add("bool", new @Nullable Boolean[rows.size()], column);
    }

    Rows<T> time(Function<T, @Nullable Instant> column) {
        return add(
                "timestamptz",
                new @Nullable String[rows.size()],
                row -> Objects.toString(column.apply(row), null));
    }

    Rows<T> timeIfAny(Function<T, @Nullable Instant> column) {
        return add(
                "timestamptz",
                new @Nullable String[rows.size()],
                row -> {
                    Instant time = column.apply(row);
                    return time == null ? null : time.toString();
                });
    }

    Rows<T> day(Function<T, LocalDate> column) {
        return add("date", new @Nullable String[rows.size()], row -> column.apply(row).toString());
    }

    private <V> Rows<T> add(
            String type, @Nullable V[] values, Function<T, ? extends @Nullable V> column) {
        int index = 0;
        for (T row : rows) {
            values[index++] = column.apply(row);
        }
        columns.add(connection -> connection.createArrayOf(type, values));
        return this;
    }

    /// @param statement with `unnest(?, …)`, a question mark for each column in the order they were added
    void write(JdbcTemplate jdbc, String statement) {
        if (!rows.isEmpty()) {
            jdbc.update(statement, this::bind);
        }
    }

    /// @param statement as to write
    <R> List<R> read(JdbcTemplate jdbc, String statement, RowMapper<R> row) {
        return rows.isEmpty() ? List.of() : jdbc.query(statement, this::bind, row);
    }

    private void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        int index = 1;
        for (Column column : columns) {
            statement.setArray(index++, column.array(connection));
        }
    }
}
