package org.creneau.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creneau.bench.BinaryArray.Element;
import org.jspecify.annotations.Nullable;

/// The rows of one table of the store, in the transactions in which they are to be written again.
///
/// @param place the schema with the empty copy of the table
/// @param batches the rows of each transaction, column by column
record CopiedTable(
        String place,
        String name,
        List<Column> columns,
        List<List<List<@Nullable Object>>> batches) {

    /// @param type as PostgreSQL names it, such as `int8` or `_text`
    record Column(String name, String type) {
        @Nullable Element element() {
            return Arrays.stream(Element.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(type))
                    .findFirst()
                    .orElse(null);
        }

        /// Arrays of arrays would be flattened: such columns travel as text.
        private String parameter() {
            return element() == null ? "?::text[]" : "?::" + type + "[]";
        }

        private String selected() {
            return element() == null ? "n." + name + "::" + type : "n." + name;
        }

        private String read() {
            return element() == null ? name + "::text" : name;
        }
    }

    /// Reads the rows after a position, which is a whole number of batches.
    static CopiedTable read(Connection connection, String place, String name, long after, int batch)
            throws SQLException {
        CopiedTable table =
                new CopiedTable(place, name, columns(connection, name), new ArrayList<>());
        String sql =
                "select (position - 1) / %d, %s from public.%s where position > ? order by position"
                        .formatted(batch, table.join(Column::read), name);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            try (ResultSet result = statement.executeQuery()) {
                table.fill(result);
            }
        }
        return table;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        String sql =
                """
                select column_name, udt_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position
                """;
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    columns.add(new Column(result.getString(1), result.getString(2)));
                }
            }
        }
        return columns;
    }

    private void fill(ResultSet result) throws SQLException {
        long batch = -1;
        while (result.next()) {
            if (result.getLong(1) != batch) {
                batch = result.getLong(1);
                batches.add(empty(columns.size()));
            }
            List<List<@Nullable Object>> rows = batches.getLast();
            for (int i = 0; i < columns.size(); i++) {
                rows.get(i).add(value(result, i + 2, columns.get(i)));
            }
        }
    }

    private static List<List<@Nullable Object>> empty(int columns) {
        return IntStream.range(0, columns)
                .<List<@Nullable Object>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }

    private static @Nullable Object value(ResultSet result, int index, Column column)
            throws SQLException {
        return switch (column.element()) {
            case null -> result.getString(index);
            case UUID -> result.getObject(index, UUID.class);
            case TIMESTAMPTZ -> result.getObject(index, OffsetDateTime.class);
            case BYTEA -> result.getBytes(index);
            case TEXT -> result.getString(index);
            case BOOL, INT2, INT4, INT8 -> result.getObject(index);
        };
    }

    String insert() {
        return "insert into %s.%s (%s) select %s from unnest(%s) as n (%s)"
                .formatted(
                        place,
                        name,
                        names(),
                        join(Column::selected),
                        join(Column::parameter),
                        names());
    }

    String insertOne() {
        return "insert into %s.%s (%s) values (%s)"
                .formatted(place, name, names(), join(column -> "?::" + column.type()));
    }

    private String names() {
        return join(Column::name);
    }

    private String join(Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /// Writes one batch; the statement is [#insert()].
    void write(int batch, PreparedStatement insert) throws SQLException {
        List<List<@Nullable Object>> rows = batches.get(batch);
        for (int i = 0; i < rows.size(); i++) {
            Element element = columns.get(i).element();
            insert.setObject(
                    i + 1, new BinaryArray(element == null ? Element.TEXT : element, rows.get(i)));
        }
        insert.executeUpdate();
    }

    /// Binds one row to [#insertOne()].
    void bind(int batch, int row, PreparedStatement insert) throws SQLException {
        List<List<@Nullable Object>> rows = batches.get(batch);
        for (int i = 0; i < rows.size(); i++) {
            insert.setObject(i + 1, rows.get(i).get(row));
        }
    }
}
