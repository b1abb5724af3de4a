package org.creneau.infrastructure.serialization;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creneau.application.audit.Revisions.Standing;
import org.creneau.application.decisions.EventNames.Named;
import org.creneau.application.decisions.NameTable;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.infrastructure.eventstore.MetadataKeys;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Renames;
import org.creneau.infrastructure.eventstore.Settings;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.StoredShape;
import org.creneau.infrastructure.eventstore.UnstoredEvent;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// An event that has got another name and another shape since: what yesterday's program stored is
/// sourced, streamed and held against conditions by today's as if it had been written today.
class OldEventsTest {
    private static final MetadataKeys KEYS =
            new MetadataKeys("command", "cause", "talk", "actor", "channel", "strand");
    private static final Tag ORDER = Tag.of("order", "7f3a9b");
    private static final String STORED =
            "{\"shop\":\"librairie\",\"parcel\":\"7f3a9b\",\"at\":\"2020-12-05T11:00:00Z\"}";

    private static final NameTable TODAY =
            new NameTable(
                    List.of(
                            new Named(OrderReady.class, "order.packed", 2)
                                    .formerly("order.ready")));

    private static final Upgrades UPGRADES =
            new Upgrades(
                    List.of(
                            new Upgrades.Upgrade(
                                    "order.packed",
                                    1,
                                    json -> {
                                        json.set("order", json.remove("parcel"));
                                        return json;
                                    })));

    private static final EventCriteria PACKED =
            EventCriteria.havingTags(ORDER)
                    .andBeingOneOfTypes(Set.of(new QualifiedName("order.packed")));

    private PGSimpleDataSource database;
    private PostgresEventStorageEngine today;

    @BeforeEach
    void storeWithYesterdaysProgramAndStartTodays() {
        database = PostgresForTests.freshDatabase();
        try (var yesterday = engine(new AsWritten(), Settings.with(KEYS))) {
            answer(append(yesterday, AppendCondition.none(), "order.ready", "1", STORED));
        }
        var vault = new Vault(database, Keys.of(Keys.random()));
        today =
                engine(
                        new EventCodec(vault, TODAY, UPGRADES),
                        Settings.with(KEYS).renaming(Renames.of(TODAY.renamed())));
    }

    @AfterEach
    void close() {
        today.close();
        PostgresForTests.drop(database);
    }

    @Test
    void itIsSourcedUnderItsNewNameInItsNewShape() {
        var found = today.source(SourcingCondition.conditionFor(PACKED), null).first();
        assertReady(answer(found.asCompletableFuture()).message());
    }

    @Test
    void itIsStreamedUnderItsNewNameInItsNewShape() {
        var start = answer(today.firstToken(null));
        try (var stream =
                new Closing(today.stream(StreamingCondition.conditionFor(start, PACKED), null))) {
            await().until(stream.events()::hasNextAvailable);
            assertReady(stream.events().next().orElseThrow().message());
        }
    }

    @Test
    void itBreaksAConditionOnItsNewName() {
        var condition = AppendCondition.withCriteria(PACKED).withMarker(ConsistencyMarker.ORIGIN);
        assertThatThrownBy(
                        () ->
                                answer(
                                        append(
                                                today,
                                                condition,
                                                "order.packed",
                                                "2",
                                                Samples.of(OrderReady.class))))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void theLogSaysWhichShapesItContains() {
        answer(
                append(
                        today,
                        AppendCondition.none(),
                        "order.packed",
                        "2",
                        Samples.of(OrderReady.class)));
        assertThat(today.storedEvents().shapes())
                .containsExactly(
                        new StoredShape("order.packed", 2, 1, 2, 2),
                        new StoredShape("order.ready", 1, 1, 1, 1));
        assertThat(new Shapes(TODAY, UPGRADES).standing("order.ready", 1))
                .isEqualTo(Standing.UPGRADED);
    }

    private static void assertReady(EventMessage message) {
        assertThat(message.type().name()).isEqualTo("order.packed");
        assertThat(message.payload()).isEqualTo(Samples.of(OrderReady.class));
    }

    private PostgresEventStorageEngine engine(PayloadCodec codec, Settings settings) {
        var clock = InstantSource.fixed(Samples.NOON);
        var engine =
                new PostgresEventStorageEngine(
                        database, codec, settings, clock, new SimpleMeterRegistry());
        engine.start();
        return engine;
    }

    private static CompletableFuture<?> append(
            PostgresEventStorageEngine engine,
            AppendCondition condition,
            String name,
            String revision,
            Object payload) {
        TaggedEventMessage<?> event =
                new GenericTaggedEventMessage<>(
                        new GenericEventMessage(
                                UUID.randomUUID().toString(),
                                new MessageType(name, revision),
                                payload,
                                Map.of(),
                                Samples.NOON),
                        Set.of(ORDER));
        return engine.appendEvents(condition, null, List.of(event))
                .thenCompose(OldEventsTest::committed);
    }

    private static CompletableFuture<?> committed(AppendTransaction<?> transaction) {
        return transaction.commit(null);
    }

    private static <T> T answer(CompletableFuture<T> future) {
        return future.orTimeout(30, SECONDS).join();
    }

    /// What yesterday's program wrote, byte by byte.
    private static final class AsWritten implements PayloadCodec {
        @Override
        public byte[] encode(UnstoredEvent event, Object payload) {
            return payload.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object decode(StoredEvent event) {
            throw new UnsupportedOperationException();
        }
    }

    private record Closing(MessageStream<EventMessage> events) implements AutoCloseable {
        @Override
        public void close() {
            events.close();
        }
    }
}
