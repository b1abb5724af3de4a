package org.creneau.infrastructure.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;

/// What Axon asks of every storage engine, on a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresEventStorageEngineConformanceTest
        extends StorageEngineTestSuite<
                PostgresEventStorageEngineConformanceTest.WithoutPlaceInMetadata> {

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private @Nullable PostgresEventStorageEngine engine;

    @Override
    protected WithoutPlaceInMetadata buildStorageEngine() {
        engine =
                new PostgresEventStorageEngine(
                        database,
                        new PlainText(),
                        Settings.with(
                                new MetadataKeys("command", "cause", "talk", "key", "way", "shop")),
                        InstantSource.system(),
                        new SimpleMeterRegistry());
        engine.start();
        return new WithoutPlaceInMetadata(engine);
    }

    @Override
    @SuppressWarnings("NullAway") // a context is optional, which the suite has no annotation for
    protected ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
        PostgresForTests.drop(database);
    }

    /// The engine adds two entries to the metadata of what it hands out, and the suite wants exactly
    /// what it put in; all else goes straight through.
    static final class WithoutPlaceInMetadata implements EventStorageEngine {

        private static final Set<String> PLACE =
                Set.of(MetadataKeys.POSITION, MetadataKeys.RECORDED_AT);

        private final EventStorageEngine engine;

        WithoutPlaceInMetadata(EventStorageEngine engine) {
            this.engine = engine;
        }

        @Override
        public CompletableFuture<AppendTransaction<?>> appendEvents(
                AppendCondition condition,
                @Nullable ProcessingContext context,
                List<TaggedEventMessage<?>> events) {
            return engine.appendEvents(condition, context, events);
        }

        @Override
        public MessageStream<EventMessage> source(
                SourcingCondition condition, @Nullable ProcessingContext context) {
            return engine.source(condition, context).mapMessage(WithoutPlaceInMetadata::stripped);
        }

        @Override
        public MessageStream<EventMessage> stream(
                StreamingCondition condition, @Nullable ProcessingContext context) {
            return engine.stream(condition, context).mapMessage(WithoutPlaceInMetadata::stripped);
        }

        @Override
        public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
            return engine.firstToken(context);
        }

        @Override
        public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
            return engine.latestToken(context);
        }

        @Override
        public CompletableFuture<TrackingToken> tokenAt(
                Instant at, @Nullable ProcessingContext context) {
            return engine.tokenAt(at, context);
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            engine.describeTo(descriptor);
        }

        private static EventMessage stripped(EventMessage message) {
            return message.withMetadata(message.metadata().withoutKeys(PLACE));
        }
    }
}
