package org.creneau.infrastructure.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// An event at the end of the log, in memory: stored, or queued for the writer at a position that it
/// gets unless something goes wrong before it.
///
/// Its message is made when somebody first asks for it, and then shared by all who do, for a while.
final class RecentEvent implements Fact, Findable {

    private final long position;
    private final Findable found;
    private final Instant recordedAt;
    private final int bytes;
    private final Supplier<EventMessage> decoding;
    private volatile Supplier<EventMessage> making;
    private volatile @Nullable EventMessage message;
    private volatile boolean forgetful;

    private RecentEvent(
            long position,
            Findable found,
            Instant recordedAt,
            int bytes,
            Supplier<EventMessage> making,
            Supplier<EventMessage> decoding) {
        this.position = position;
        this.found = found;
        this.recordedAt = recordedAt;
        this.bytes = bytes;
        this.making = making;
        this.decoding = decoding;
    }

    /// @param recordedAt no later than the time it is going to be recorded at
    static RecentEvent queued(long position, Draft draft, Instant recordedAt) {
        return new RecentEvent(
                position,
                draft,
                recordedAt,
                draft.payload().length,
                draft::message,
                draft::message);
    }

    static RecentEvent stored(StoredEvent event, Messages messages) {
        return stored(event, messages, () -> messages.message(event));
    }

    /// Stored after it was queued: there is nothing to decode as long as it is remembered.
    RecentEvent nowStored(StoredEvent event, Messages messages) {
        Object payload = payload();
        return stored(event, messages, () -> messages.message(event, payload));
    }

    private static RecentEvent stored(
            StoredEvent event, Messages messages, Supplier<EventMessage> making) {
        return new RecentEvent(
                event.position(),
                event,
                event.recordedAt(),
                event.payload().length,
                making,
                () -> messages.message(event));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public Object payload() {
        return Objects.requireNonNull(message().payload());
    }

    @Override
    public UUID id() {
        return found.id();
    }

    @Override
    public String name() {
        return found.name();
    }

    @Override
    public List<String> tags() {
        return found.tags();
    }

    int bytes() {
        return bytes;
    }

    /// As the table has it; absent as long as it is queued.
    @Nullable StoredEvent stored() {
        return found instanceof StoredEvent stored ? stored : null;
    }

    /// @throws RuntimeException when the codec cannot decode it
    EventMessage message() {
        EventMessage made = message;
        if (made == null) {
            made = making.get();
            message = forgetful ? null : made;
        }
        return made;
    }

    /// Makes its message anew for everybody who asks from now on.
    void forgetMessage() {
        forgetful = true;
        message = null;
        making = decoding;
    }
}
