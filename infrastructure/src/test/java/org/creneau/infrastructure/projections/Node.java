package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Settings;
import org.creneau.infrastructure.live.PostgresChanges;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// One node of the product, as far as the views go: a store that is appended to without any decision,
/// and the generations that grow from it.
final class Node implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(10);
    static final Segments TWO = new Segments(2);

    final PostgresEventStorageEngine engine;
    final Generations generations;
    final PostgresChanges changes;
    final SchemasInUse schemas;

    /// @param database the very one that the projections write to, for the sake of transactions
    /// @param schemas the ones that the projections read from
    Node(
            String name,
            DataSource database,
            Payloads payloads,
            SchemasInUse schemas,
            List<? extends Projection> projections) {
        this(name, database, payloads, schemas, projections, Duration.ofMinutes(10), TWO);
    }

    /// @param keep how long a retired generation is still filled
    Node(
            String name,
            DataSource database,
            Payloads payloads,
            SchemasInUse schemas,
            List<? extends Projection> projections,
            Duration keep,
            Segments segments) {
        this.schemas = schemas;
        engine =
                new PostgresEventStorageEngine(
                        database,
                        payloads,
                        Settings.with(EventSourcing.KEYS),
                        InstantSource.system(),
                        new SimpleMeterRegistry());
        changes = new PostgresChanges(database, database);
        ProgressByView progress = new ProgressByView();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        generations =
                new Generations(
                        projections,
                        database,
                        transactions,
                        schemas,
                        new ViewProcessors(
                                database,
                                transactions,
                                engine,
                                changes,
                                new SimpleMeterRegistry(),
                                progress,
                                segments,
                                name),
                        changes,
                        progress,
                        engine,
                        keep);
    }

    Node started() {
        engine.start();
        changes.start();
        generations.start();
        return this;
    }

    /// @return the position of the last one
    long append(Event... events) {
        return append(Stream.of(events).map(Node::message).toList());
    }

    long append(List<TaggedEventMessage<?>> messages) {
        return position(engine.appendEvents(AppendCondition.none(), null, messages).join());
    }

    private static <R> long position(AppendTransaction<R> transaction) {
        CompletableFuture<Long> position =
                transaction
                        .commit(null)
                        .thenCompose(result -> transaction.afterCommit(result, null))
                        .thenApply(Node::index);
        return position.orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static long index(ConsistencyMarker marker) {
        return GlobalIndexConsistencyMarker.position(marker);
    }

    static TaggedEventMessage<?> message(Event event) {
        EventNames.Named named = EventNames.of(event.getClass());
        Set<Tag> tags =
                event.tags().stream()
                        .map(tag -> new Tag(tag.key(), tag.value()))
                        .collect(Collectors.toSet());
        return message(UUID.randomUUID().toString(), named.name(), event, tags);
    }

    static TaggedEventMessage<?> message(String id, String name, Object payload, Set<Tag> tags) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        id,
                        new MessageType(name, "1"),
                        payload,
                        Map.of("channel", "WEB", "shop", "librairie"),
                        Instant.parse("2020-12-05T11:00:00Z")),
                tags);
    }

    @Override
    public void close() {
        generations.close();
        changes.close();
        engine.close();
    }
}
