package org.creneau.bench.pure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.UnstoredEvent;
import org.creneau.infrastructure.serialization.EventCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// An event to bytes and back, and its hash.
@State(Scope.Benchmark)
public class Coding {
    private static final UUID ID = new UUID(7, 7);
    private static final Instant AT = Booked.NOON;

    private final EventCodec codec = new EventCodec(new Nobodys());
    private final PlaceHeld event = Booked.held("a3f1c2d4e5b60718293a4b5c6d7e8f90");
    private final UnstoredEvent unstored =
            new UnstoredEvent(ID, "slot.place-held", 1, AT, Booked.SHOP.value());
    private final byte[] payload = codec.encode(unstored, event);
    private final StoredEvent stored = stored(payload);

    /// The event as the log would give it back, whatever its hashes.
    private static StoredEvent stored(byte[] payload) {
        return new StoredEvent(
                1,
                ID,
                "slot.place-held",
                1,
                List.of(Booked.SHOP.tag().toString(), new HoldId("x").tag().toString()),
                AT,
                AT,
                "command",
                "cause",
                "correlation",
                "system:bench",
                "API",
                Booked.SHOP.value(),
                payload,
                sha256(payload),
                new byte[32],
                new byte[32],
                1);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return the bytes that are stored
    @Benchmark
    public byte[] encode() {
        return codec.encode(unstored, event);
    }

    /// @return the event
    @Benchmark
    public Event decode() {
        return codec.decode(stored);
    }

    /// @return what the chains bind of a payload
    @Benchmark
    public byte[] hashPayload() {
        return sha256(payload);
    }

    /// Events about nobody have no personal texts.
    private static final class Nobodys implements PersonalTexts {
        @Override
        public String seal(ShopId shop, SubjectId subject, String context, PersonalText text) {
            throw new IllegalStateException(context);
        }

        @Override
        public PersonalText open(ShopId shop, SubjectId subject, String context, String sealed) {
            throw new IllegalStateException(context);
        }
    }
}
