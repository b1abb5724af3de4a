package org.creneau.infrastructure.eventstore.stranger;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creneau.infrastructure.eventstore.MetadataKeys;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Settings;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.UnstoredEvent;

/// The seats of a train: each is sold once, whoever asks, on however many nodes.
final class Seats implements AutoCloseable {
    private static final MetadataKeys KEYS =
            new MetadataKeys("command", "cause", "correlation", "actor", "channel", "train");

    private final PostgresEventStorageEngine engine;

    Seats(DataSource database, InstantSource clock, MeterRegistry meters) {
        engine =
                new PostgresEventStorageEngine(
                        database, new Text(), Settings.with(KEYS), clock, meters);
        engine.start();
    }

    /// @return whether it is sold to this passenger now; when it completes, PostgreSQL has it on disk
    CompletableFuture<Boolean> sell(String seat, String passenger, Instant at) {
        var ofSeat = EventCriteria.havingTags(Tag.of("seat", seat));
        return engine.source(SourcingCondition.conditionFor(ofSeat), null)
                .reduce(new Read(List.of(), ConsistencyMarker.ORIGIN), Read::with)
                .thenCompose(
                        read ->
                                read.events().isEmpty()
                                        ? append(seat, passenger, at, read.unless(ofSeat))
                                        : CompletableFuture.completedFuture(false));
    }

    /// Fails with AppendEventsTransactionRejectedException when somebody was quicker: read again.
    private CompletableFuture<Boolean> append(
            String seat, String passenger, Instant at, AppendCondition condition) {
        var sold =
                new GenericEventMessage(
                        UUID.randomUUID().toString(),
                        new MessageType("seat.sold", "1"),
                        passenger,
                        Map.of("train", "8533"),
                        at);
        var tagged = new GenericTaggedEventMessage<>(sold, Set.of(Tag.of("seat", seat)));
        return engine.appendEvents(condition, null, List.of(tagged))
                .thenCompose(Seats::committed)
                .thenApply(_ -> true);
    }

    private static CompletableFuture<?> committed(AppendTransaction<?> transaction) {
        return transaction.commit(null);
    }

    @Override
    public void close() {
        engine.close();
    }

    /// What a sourcing found, and the marker that its last entry carries.
    private record Read(List<EventMessage> events, ConsistencyMarker marker) {
        Read with(Entry<EventMessage> entry) {
            var last = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
            return last == null
                    ? new Read(
                            Stream.concat(events.stream(), Stream.of(entry.message())).toList(),
                            marker)
                    : new Read(events, last);
        }

        AppendCondition unless(EventCriteria criteria) {
            return AppendCondition.withCriteria(criteria).withMarker(marker);
        }
    }

    private static final class Text implements PayloadCodec {
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
