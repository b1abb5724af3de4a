package org.creneau.bench;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creneau.application.decisions.Envelope;
import org.creneau.application.decisions.EventNames;
import org.creneau.domain.kernel.Event;

/// Makes a log long. The events go through the store itself, hundreds in an append, so chain, tags and
/// encryption are true; only nobody decided them.
final class Filler {
    private static final int CHUNK = 500;
    private static final int IN_FLIGHT = 4;

    private final EventStorageEngine store;
    private final Deque<CompletableFuture<?>> underWay = new ArrayDeque<>();

    Filler(EventStorageEngine store) {
        this.store = store;
    }

    /// @param events at least so many
    void append(long events, Supplier<List<Event>> happened) {
        List<TaggedEventMessage<?>> chunk = new ArrayList<>();
        long count = 0;
        while (count < events) {
            List<Event> next = happened.get();
            next.forEach(event -> chunk.add(tagged(event)));
            count += next.size();
            if (chunk.size() >= CHUNK || count >= events) {
                publish(List.copyOf(chunk));
                chunk.clear();
            }
        }
        underWay.forEach(CompletableFuture::join);
        underWay.clear();
    }

    private void publish(List<TaggedEventMessage<?>> chunk) {
        underWay.add(
                store.appendEvents(AppendCondition.none(), null, chunk)
                        .thenCompose(transaction -> transaction.commit(null)));
        if (underWay.size() == IN_FLIGHT) {
            underWay.remove().join();
        }
    }

    private static TaggedEventMessage<?> tagged(Event event) {
        return new GenericTaggedEventMessage<>(
                message(event),
                event.tags().stream()
                        .map(tag -> new Tag(tag.key(), tag.value()))
                        .collect(Collectors.toSet()));
    }

    private static EventMessage message(Event event) {
        EventNames.Named named = EventNames.of(event.getClass());
        return new GenericEventMessage(
                eventId(event.at()),
                new MessageType(named.name(), Integer.toString(named.revision())),
                event,
                envelope(event),
                event.at());
    }

    /// Ordered by time, as the product's are.
    private static String eventId(Instant now) {
        var random = ThreadLocalRandom.current();
        return new UUID(
                        now.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12),
                        random.nextLong() >>> 2 | 0x8000_0000_0000_0000L)
                .toString();
    }

    private static Map<String, String> envelope(Event event) {
        String command = Product.random();
        return Map.of(
                Envelope.COMMAND,
                command,
                Envelope.CAUSE,
                command,
                Envelope.CORRELATION,
                command,
                Envelope.ACTOR,
                "system:bench",
                Envelope.CHANNEL,
                "API",
                Envelope.SHOP,
                event.shop().value());
    }
}
