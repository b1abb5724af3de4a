package org.creneau.infrastructure.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// An event that waits for the writer: complete but for its place in the order and in the chains.
///
/// @param message what it was made of, for those who read it before the table has it
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Draft(
        UnstoredEvent event,
        TagColumns columns,
        @Nullable String commandId,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable String actor,
        @Nullable String channel,
        byte[] payload,
        byte[] payloadHash,
        EventMessage message)
        implements Findable {

    @Override
    public UUID id() {
        return event.id();
    }

    @Override
    public String name() {
        return event.name();
    }

    @Override
    public List<String> tags() {
        return columns.tags();
    }

    /// @param previous link of the log that this one follows
    /// @param previousInStrand link of its strand that this one follows; unused without a strand
    StoredEvent at(long position, Instant recordedAt, byte[] previous, byte[] previousInStrand) {
        var unlinked = linked(position, recordedAt, previous, previousInStrand);
        byte[] content = Chain.content(unlinked);
        return linked(
                position,
                recordedAt,
                Chain.LOG.link(previous, content),
                Chain.STRAND.link(previousInStrand, content));
    }

    private StoredEvent linked(long position, Instant recordedAt, byte[] chain, byte[] inStrand) {
        return new StoredEvent(
                position,
                event.id(),
                event.name(),
                event.revision(),
                tags(),
                recordedAt,
                event.happenedAt(),
                commandId,
                causationId,
                correlationId,
                actor,
                channel,
                event.strand(),
                payload,
                payloadHash,
                chain,
                event.strand() == null ? null : inStrand,
                Chain.FORMAT);
    }
}
