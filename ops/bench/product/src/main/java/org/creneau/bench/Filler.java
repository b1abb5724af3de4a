package org.creneau.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.creneau.application.decisions.Envelope;
import org.creneau.application.decisions.EventNames;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// Makes a log long, with events as bookings append them: same shops, true chain, true tags. They go through
/// the store itself, without a decision, hundreds in an append.
final class Filler {
    private static final int CHUNK = 500;
    private static final int IN_FLIGHT = 4;
    private static final int IN_WINDOW = 50;
    private static final EventNames.Named HELD = EventNames.of(PlaceHeld.class);

    private final EventStore store;
    private final Town town;
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    Filler(EventStore store, Town town) {
        this.store = store;
        this.town = town;
    }

    void append(long events) {
        SlotId slot = town.slot(town.unused());
        List<EventMessage> chunk = new ArrayList<>();
        for (long i = 1; i <= events; i++) {
            if (i % IN_WINDOW == 0) {
                slot = town.slot(town.unused());
            }
            chunk.add(held(slot));
            if (chunk.size() == CHUNK || i == events) {
                publish(chunk);
                chunk = new ArrayList<>();
            }
        }
        underWay.forEach(CompletableFuture::join);
        underWay.clear();
    }

    private void publish(List<EventMessage> chunk) {
        underWay.add(store.publish(null, chunk));
        if (underWay.size() == IN_FLIGHT) {
            underWay.remove().join();
        }
    }

    private static EventMessage held(SlotId slot) {
        Instant now = Instant.now();
        var held =
                new PlaceHeld(
                        slot,
                        new HoldId(Product.random()),
                        new SubjectId(Product.random()),
                        now,
                        now.plus(Duration.ofMinutes(10)));
        return new GenericEventMessage(
                eventId(now),
                new MessageType(HELD.name(), Integer.toString(HELD.revision())),
                held,
                envelope(slot),
                now);
    }

    /// Ordered by time, as the product's are.
    private static String eventId(Instant now) {
        var random = ThreadLocalRandom.current();
        return new UUID(
                        now.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12),
                        random.nextLong() >>> 2 | 0x8000_0000_0000_0000L)
                .toString();
    }

    private static Map<String, String> envelope(SlotId slot) {
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
                slot.shop().value());
    }
}
