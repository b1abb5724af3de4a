package org.creneau.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creneau.bench.BinaryArray.Element;
import org.creneau.bench.load.Latencies;
import org.jspecify.annotations.Nullable;

/// Rows of the product's own log, held in memory, to be written again into empty tables of the very same
/// form, with all their indexes: what PostgreSQL does at best with these rows. It knows no column by name but the
/// position, so that the floor has the product's tables whatever they become.
final class CopiedLog implements AutoCloseable {
    private static final int BATCH = 500;
    static final int ENOUGH = 60_000;
    private static final String PLACE = "floor";

    private final Connection connection;
    private final List<Table> tables = new ArrayList<>();
    private final int transactions;

    /// @param type as PostgreSQL names it, such as `int8` or `_text`
    private record Column(String name, String type) {
        @Nullable Element element() {
            return Arrays.stream(Element.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(type))
                    .findFirst()
                    .orElse(null);
        }

        /// Arrays of arrays would be flattened: such columns travel as text.
        String parameter() {
            return element() == null ? "?::text[]" : "?::" + type + "[]";
        }

        String selected() {
            return element() == null ? "n." + name + "::" + type : "n." + name;
        }
    }

    /// @param batches the rows of each transaction, column by column
    private record Table(
            String name, List<Column> columns, List<List<List<@Nullable Object>>> batches) {
        String insert() {
            return "insert into %s.%s (%s) select %s from unnest(%s) as n (%s)"
                    .formatted(
                            PLACE,
                            name,
                            names(),
                            join(Column::selected),
                            join(Column::parameter),
                            names());
        }

        String insertOne() {
            return "insert into %s.%s (%s) values (%s)"
                    .formatted(PLACE, name, names(), join(column -> "?::" + column.type()));
        }

        private String names() {
            return join(Column::name);
        }

        private String join(java.util.function.Function<Column, String> part) {
            return columns.stream().map(part).collect(Collectors.joining(", "));
        }
    }

    CopiedLog(Server server, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", server.user());
        properties.setProperty("password", server.password());
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("binaryTransferEnable", oids());
        connection = DriverManager.getConnection(server.url(database), properties);
        run("drop schema if exists " + PLACE + " cascade");
        run("create schema " + PLACE);
        long last = position();
        long after = Math.max(0, last - ENOUGH) / BATCH * BATCH;
        transactions = Math.toIntExact((last - after) / BATCH);
        for (String name : names()) {
            run("create table %1$s.%2$s (like public.%2$s including all)".formatted(PLACE, name));
            tables.add(read(name, after));
        }
    }

    private static String oids() {
        return Arrays.stream(Element.values())
                .map(element -> Integer.toString(element.arrayOid()))
                .collect(Collectors.joining(","));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long position() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select max(position) from public.event")) {
            result.next();
            return result.getLong(1);
        }
    }

    /// The table of events and those that find them.
    private List<String> names() throws SQLException {
        String sql =
                """
                select c.table_name from information_schema.columns c
                where c.table_schema = 'public' and c.table_name like 'event%'
                    and c.column_name = 'position'
                order by c.table_name
                """;
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    private Table read(String name, long after) throws SQLException {
        List<Column> columns = columns(name);
        String selected =
                columns.stream()
                        .map(
                                column ->
                                        column.element() == null
                                                ? column.name() + "::text"
                                                : column.name())
                        .collect(Collectors.joining(", "));
        String sql =
                "select (position - 1) / %d, %s from public.%s where position > ? order by position"
                        .formatted(BATCH, selected, name);
        Table table = new Table(name, columns, new ArrayList<>());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            try (ResultSet result = statement.executeQuery()) {
                fill(table, result);
            }
        }
        return table;
    }

    private static void fill(Table table, ResultSet result) throws SQLException {
        long batch = -1;
        while (result.next()) {
            if (result.getLong(1) != batch) {
                batch = result.getLong(1);
                table.batches().add(empty(table.columns().size()));
            }
            List<List<@Nullable Object>> rows = table.batches().getLast();
            for (int i = 0; i < table.columns().size(); i++) {
                rows.get(i).add(value(result, i + 2, table.columns().get(i)));
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

    private List<Column> columns(String table) throws SQLException {
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

    private void empty() throws SQLException {
        connection.setAutoCommit(true);
        for (Table table : tables) {
            run("truncate %s.%s".formatted(PLACE, table.name()));
        }
    }

    /// Events a second, 500 in a transaction, on one connection. All rows once, whatever time it takes, so
    /// that the tables are as large in every round.
    Map<String, Double> unnest() throws SQLException {
        empty();
        connection.setAutoCommit(false);
        List<PreparedStatement> inserts = new ArrayList<>();
        for (Table table : tables) {
            inserts.add(connection.prepareStatement(table.insert()));
        }
        long events = 0;
        long began = System.nanoTime();
        for (int i = 0; i < transactions; i++) {
            for (int t = 0; t < tables.size(); t++) {
                insert(tables.get(t), i, inserts.get(t));
            }
            connection.commit();
            events += tables.getFirst().batches().get(i).getFirst().size();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        for (PreparedStatement insert : inserts) {
            insert.close();
        }
        empty();
        return Map.of("unnest", events / seconds);
    }

    private static void insert(Table table, int batch, PreparedStatement insert)
            throws SQLException {
        List<List<@Nullable Object>> rows = table.batches().get(batch);
        for (int i = 0; i < rows.size(); i++) {
            Element element = table.columns().get(i).element();
            insert.setObject(
                    i + 1, new BinaryArray(element == null ? Element.TEXT : element, rows.get(i)));
        }
        insert.executeUpdate();
    }

    /// How long one client waits for one event to be durable, in milliseconds: one row of our table
    /// of events, alone in its transaction.
    Map<String, Double> commit(Duration time) throws SQLException {
        empty();
        Table events = tables.getFirst();
        Latencies latencies = new Latencies();
        try (PreparedStatement insert = connection.prepareStatement(events.insertOne())) {
            long end = System.nanoTime() + time.toNanos();
            for (int i = 0; System.nanoTime() < end && i < transactions * BATCH; i++) {
                bindOne(events, i, insert);
                long began = System.nanoTime();
                insert.executeUpdate();
                latencies.add(System.nanoTime() - began);
            }
        }
        empty();
        return Map.of(
                "commit_p50_ms", latencies.millis(0.5), "commit_p99_ms", latencies.millis(0.99));
    }

    private static void bindOne(Table table, int number, PreparedStatement insert)
            throws SQLException {
        List<List<@Nullable Object>> rows = table.batches().get(number / BATCH);
        for (int i = 0; i < rows.size(); i++) {
            insert.setObject(i + 1, rows.get(i).get(number % BATCH));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
