package org.creneau.bench.axon4;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.creneau.bench.load.Attempt;
import org.creneau.bench.load.Slots;

/// Axon 4 with what its manual recommends for speed on a JDBC engine: a pool of connections, aggregates in a
/// cache and locked one command at a time inside the node, JSON, and a retry of what conflicts.
final class Peer implements Attempt, AutoCloseable {
    private static final long HELD_MILLIS = 12 * 3_600_000L;

    private final Configuration axon;
    private final CommandGateway gateway;
    private final AtomicInteger opened = new AtomicInteger();
    private final int places;

    /// @param places of every window
    Peer(HikariDataSource pool, int places) {
        this.places = places;
        Serializer json = json();
        engine(() -> committing(pool), json).createSchema(PostgresEventTableFactory.INSTANCE);
        JdbcEventStorageEngine engine =
                engine(
                        new UnitOfWorkAwareConnectionProviderWrapper(
                                new DataSourceConnectionProvider(pool)),
                        json);
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(_ -> json)
                        .configureEventSerializer(_ -> json)
                        .configureMessageSerializer(_ -> json)
                        .configureEmbeddedEventStore(_ -> engine)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(PickupWindow.class)
                                        .configureCache(_ -> new StrongCache()))
                        .registerComponent(CommandGateway.class, Peer::gateway)
                        .buildConfiguration();
        axon.start();
        gateway = axon.commandGateway();
    }

    private static Serializer json() {
        var mapper = new ObjectMapper();
        mapper.setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
        return JacksonSerializer.builder().objectMapper(mapper).build();
    }

    private static Connection committing(DataSource pool) throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections, Serializer json) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
    }

    private static CommandGateway gateway(Configuration axon) {
        return DefaultCommandGateway.builder()
                .commandBus(axon.commandBus())
                .retryScheduler(
                        IntervalRetryScheduler.builder()
                                .retryExecutor(
                                        Executors.newScheduledThreadPool(
                                                2, Thread.ofPlatform().daemon().factory()))
                                .retryInterval(5)
                                .maxRetryCount(60)
                                .build())
                .build();
    }

    /// Windows are opened before the time is taken.
    Slots slots(int atOnce) {
        return new Slots(atOnce, this::open);
    }

    private int open() {
        int window = opened.incrementAndGet();
        gateway.sendAndWait(new OpenWindow(name(window), places));
        return window;
    }

    private static String name(int window) {
        return "window-" + window;
    }

    @Override
    public Answer take(int window) {
        var random = ThreadLocalRandom.current();
        long now = System.currentTimeMillis();
        return gateway.sendAndWait(
                new ReservePlace(
                        name(window),
                        "%016x%016x".formatted(random.nextLong(), random.nextLong()),
                        "%016x%016x".formatted(random.nextLong(), random.nextLong()),
                        now,
                        now + HELD_MILLIS));
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
