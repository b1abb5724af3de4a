package org.creneau.infrastructure.eventstore.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.eventstore.Mark;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Reading;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Sent;

/// The store of one node as its callers use it.
///
/// @param head how far the node knows the log
record Store(EventStorageEngine engine, LongSupplier head) {

    private static final Instant NOON = Instant.parse("2020-12-05T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// What was read, and what holds an append to it.
    record Seen(Reading reading, ConsistencyMarker marker) {}

    /// Stored events only.
    Seen read(Boundary boundary, long after) {
        var found = new ArrayList<UUID>();
        var condition =
                SourcingCondition.conditionFor(
                        new GlobalIndexConsistencyMarker(after).position(), boundary.criteria());
        var marker =
                engine.source(condition, null)
                        .reduce(
                                ConsistencyMarker.ORIGIN,
                                (before, entry) -> {
                                    var mark = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
                                    if (mark == null) {
                                        found.add(UUID.fromString(entry.message().identifier()));
                                    }
                                    return mark == null ? before : mark;
                                })
                        .join();
        long position = GlobalIndexConsistencyMarker.position(marker);
        return new Seen(new Reading(boundary, after, position, found), marker);
    }

    /// @return the position of the last event stored; never without an answer for ever
    CompletableFuture<Long> append(Boundary boundary, ConsistencyMarker marker, List<Sent> events) {
        var condition =
                marker.equals(ConsistencyMarker.INFINITY)
                        ? AppendCondition.none()
                        : AppendCondition.withCriteria(criteria(boundary, marker))
                                .withMarker(marker);
        return engine.appendEvents(condition, null, messages(events))
                .thenCompose(transaction -> finish(transaction))
                .thenApply(GlobalIndexConsistencyMarker::position)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// A mark knows what was read; half of the callers trust it with that.
    private static EventCriteria criteria(Boundary boundary, ConsistencyMarker marker) {
        return marker instanceof Mark && boundary.hashCode() % 2 == 0
                ? Mark.CRITERIA
                : boundary.criteria();
    }

    private static <R> CompletableFuture<ConsistencyMarker> finish(
            AppendTransaction<R> transaction) {
        return transaction
                .commit(null)
                .thenCompose(result -> transaction.afterCommit(result, null));
    }

    private static List<TaggedEventMessage<?>> messages(List<Sent> events) {
        var messages = new ArrayList<TaggedEventMessage<?>>();
        events.forEach(event -> messages.add(message(event)));
        return messages;
    }

    private static TaggedEventMessage<?> message(Sent event) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        event.id().toString(),
                        new MessageType(event.name(), "1"),
                        event.id().toString(),
                        Map.of("strand", "s" + event.id().getLeastSignificantBits() % 3),
                        NOON),
                Boundary.axons(event.tags()));
    }
}
