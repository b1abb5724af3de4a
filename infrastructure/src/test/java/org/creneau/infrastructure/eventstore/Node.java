package org.creneau.infrastructure.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/// A started engine with short words for what tests do to it.
record Node(PostgresEventStorageEngine engine, SimpleMeterRegistry meters)
        implements AutoCloseable {

    static final MetadataKeys KEYS =
            new MetadataKeys("command", "cause", "talk", "actor", "channel", "strand");
    static final Instant NOON = Instant.parse("2020-12-05T12:00:00Z");

    static Node on(DataSource database) {
        return on(database, Settings.with(KEYS), InstantSource.fixed(NOON));
    }

    static Node on(DataSource database, Settings settings, InstantSource clock) {
        var meters = new SimpleMeterRegistry();
        var engine =
                new PostgresEventStorageEngine(database, new PlainText(), settings, clock, meters);
        engine.start();
        return new Node(engine, meters);
    }

    /// What a sourcing found, and how far it looked.
    record Found(List<EventMessage> events, ConsistencyMarker marker) {

        List<Object> payloads() {
            return events.stream()
                    .map(event -> String.valueOf(event.payload()))
                    .collect(Collectors.toList());
        }
    }

    /// An event of revision 1 that happened at noon.
    static TaggedEventMessage<?> event(String id, String name, String payload, String... tags) {
        return event(id, name, payload, java.util.Map.of(), tags);
    }

    static TaggedEventMessage<?> event(
            String id,
            String name,
            Object payload,
            java.util.Map<String, String> metadata,
            String... tags) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(id, new MessageType(name, "1"), payload, metadata, NOON),
                Stream.of(tags).map(Node::tag).collect(Collectors.toSet()));
    }

    static Tag tag(String text) {
        int colon = text.indexOf(':');
        return Tag.of(text.substring(0, colon), text.substring(colon + 1));
    }

    static String id(int number) {
        return "00000000-0000-7000-8000-%012d".formatted(number);
    }

    /// Appends without condition and waits for the answer.
    ConsistencyMarker append(TaggedEventMessage<?>... events) {
        return answer(send(engine, AppendCondition.none(), List.of(events)));
    }

    ConsistencyMarker append(AppendCondition condition, TaggedEventMessage<?>... events) {
        return answer(send(engine, condition, List.of(events)));
    }

    CompletableFuture<ConsistencyMarker> send(
            AppendCondition condition, TaggedEventMessage<?>... events) {
        return send(engine, condition, List.of(events));
    }

    static CompletableFuture<ConsistencyMarker> send(
            EventStorageEngine engine,
            AppendCondition condition,
            List<TaggedEventMessage<?>> events) {
        return engine.appendEvents(condition, null, events)
                .thenCompose(transaction -> finish(cast(transaction)));
    }

    static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(30, SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    Found source(EventCriteria criteria) {
        return source(SourcingCondition.conditionFor(criteria));
    }

    Found source(SourcingCondition condition) {
        var events = new ArrayList<EventMessage>();
        var marker =
                answer(
                        engine.source(condition, null)
                                .reduce(
                                        ConsistencyMarker.ORIGIN,
                                        (before, entry) -> {
                                            var found = markerOf(entry);
                                            if (found == null) {
                                                events.add(entry.message());
                                            }
                                            return found == null ? before : found;
                                        }));
        return new Found(events, marker);
    }

    static AppendCondition unless(EventCriteria criteria, ConsistencyMarker marker) {
        return AppendCondition.withCriteria(criteria).withMarker(marker);
    }

    static ConsistencyMarker at(long position) {
        return new GlobalIndexConsistencyMarker(position);
    }

    List<StoredEvent> log() {
        return engine.storedEvents().from(1).toList();
    }

    @Override
    public void close() {
        engine.close();
    }

    private static @Nullable ConsistencyMarker markerOf(
            org.axonframework.messaging.core.MessageStream.Entry<EventMessage> entry) {
        return entry.getResource(ConsistencyMarker.RESOURCE_KEY);
    }

    private static CompletableFuture<ConsistencyMarker> finish(
            AppendTransaction<Object> transaction) {
        return transaction
                .commit(null)
                .thenCompose(result -> transaction.afterCommit(result, null));
    }

    @SuppressWarnings("unchecked") // the result of a commit only ever goes back to its transaction
    private static AppendTransaction<Object> cast(AppendTransaction<?> transaction) {
        return (AppendTransaction<Object>) transaction;
    }
}
