package org.creneau.infrastructure.eventstore.oracle;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.creneau.infrastructure.eventstore.Deadlines;
import org.creneau.infrastructure.eventstore.MetadataKeys;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Renames;
import org.creneau.infrastructure.eventstore.Settings;
import org.creneau.infrastructure.eventstore.Sizes;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.UnstoredEvent;
import org.postgresql.ds.PGSimpleDataSource;

/// A node with a started engine and a pool of connections of its own, as in the product.
final class OracleNode implements AutoCloseable {

    private final HikariDataSource pool;
    private final PostgresEventStorageEngine engine;

    OracleNode(int node, String url) {
        this(node, url, UnaryOperator.identity());
    }

    /// @param network what is put between the engine and PostgreSQL
    OracleNode(int node, String url, UnaryOperator<DataSource> network) {
        this.pool = pool(url);
        this.engine =
                new PostgresEventStorageEngine(
                        network.apply(pool),
                        new Text(),
                        settings(node),
                        InstantSource.system(),
                        new SimpleMeterRegistry());
        engine.start();
    }

    Store store() {
        return new Store(engine, engine::head);
    }

    Memory memory() {
        return new Memory(engine);
    }

    /// Reads as decisions do, and as Axon does.
    void run(Plan plan, Path file) throws Exception {
        try (var journal = new Journal(file)) {
            Script.run(plan, store(), this::memory, journal);
        }
    }

    /// Reads as Axon does.
    ///
    /// @param bug what is put between callers and the engine
    void run(Plan plan, Path file, UnaryOperator<EventStorageEngine> bug) throws Exception {
        try (var journal = new Journal(file)) {
            Script.run(plan, new Store(bug.apply(engine), engine::head), () -> null, journal);
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /// One node remembers nearly nothing and another all of it, so that conditions are answered from
    /// the table as well as from memory.
    static Settings settings(int node) {
        return Settings.with(
                        new MetadataKeys("command", "cause", "talk", "actor", "channel", "strand"))
                .renaming(Renames.of(Boundary.TODAY))
                .within(new Sizes(10_000, 20, remembered(node), 1_000_000, 7))
                .within(
                        new Deadlines(
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(5),
                                Duration.ofMillis(400),
                                Duration.ofSeconds(1),
                                Duration.ofMillis(200)));
    }

    static String url(PGSimpleDataSource database) {
        return "jdbc:postgresql://localhost:%d/%s?user=%s"
                .formatted(
                        database.getPortNumbers()[0],
                        database.getDatabaseName(),
                        database.getUser());
    }

    /// How many events a node remembers.
    static int remembered(int node) {
        return node % 2 == 0 ? 16 : 10_000;
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    private record Text() implements PayloadCodec {

        @Override
        public byte[] encode(UnstoredEvent event, Object payload) {
            return payload.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object decode(StoredEvent event) {
            return new String(event.payload(), StandardCharsets.UTF_8);
        }
    }
}
