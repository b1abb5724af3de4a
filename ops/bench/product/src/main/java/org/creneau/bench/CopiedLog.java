package org.creneau.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.creneau.bench.BinaryArray.Element;
import org.creneau.bench.load.Latencies;

/// Rows of the product's own log, held in memory, to be written again into empty tables of the very same
/// form, with all their indexes: what PostgreSQL does at best with these rows. It knows no column by name
/// but the position, so that the floor has the product's tables whatever they become.
final class CopiedLog implements AutoCloseable {
    /// Events that the log is to have, so that a measurement takes a moment.
    static final int ENOUGH = 60_000;

    private static final int BATCH = 500;
    private static final String PLACE = "floor";

    private final Connection connection;
    private final List<CopiedTable> tables = new ArrayList<>();
    private final int transactions;

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
            tables.add(CopiedTable.read(connection, PLACE, name, after, BATCH));
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

    private void empty() throws SQLException {
        connection.setAutoCommit(true);
        for (CopiedTable table : tables) {
            run("truncate %s.%s".formatted(PLACE, table.name()));
        }
    }

    /// Events a second, 500 in a transaction, on one connection. All rows once, whatever time it takes, so
    /// that the tables are as large in every round.
    Map<String, Double> unnest() throws SQLException {
        empty();
        connection.setAutoCommit(false);
        List<PreparedStatement> inserts = new ArrayList<>();
        for (CopiedTable table : tables) {
            inserts.add(connection.prepareStatement(table.insert()));
        }
        long events = 0;
        long began = System.nanoTime();
        for (int i = 0; i < transactions; i++) {
            for (int t = 0; t < tables.size(); t++) {
                tables.get(t).write(i, inserts.get(t));
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

    /// How long one client waits for one event to be durable, in milliseconds: one row of our table
    /// of events, alone in its transaction.
    Map<String, Double> commit(Duration time) throws SQLException {
        empty();
        CopiedTable events = tables.getFirst();
        Latencies latencies = new Latencies();
        try (PreparedStatement insert = connection.prepareStatement(events.insertOne())) {
            long end = System.nanoTime() + time.toNanos();
            for (int i = 0; System.nanoTime() < end && i < transactions * BATCH; i++) {
                events.bind(i / BATCH, i % BATCH, insert);
                long began = System.nanoTime();
                insert.executeUpdate();
                latencies.add(System.nanoTime() - began);
            }
        }
        empty();
        return Map.of(
                "commit_p50_ms", latencies.millis(0.5), "commit_p99_ms", latencies.millis(0.99));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
