package org.creneau.infrastructure.eventstore;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event as it lies in the store: its envelope, its payload as bytes, and its place in the chains.
///
/// The arrays are not copied, for a log is read by the million: whoever changes one of them breaks
/// the record, and [ChainVerifier] will say so.
///
/// @param position place in the one order of the log, from 1, without gaps
/// @param id given by the caller, unique in the log
/// @param name qualified name of the message type it was stored under, perhaps an old one
/// @param revision version of the message type it was stored under
/// @param tags each `key:value`, sorted, without repeats
/// @param recordedAt when the writer stored it; never before that of an earlier position
/// @param happenedAt when it happened, by the word of the caller; in no particular order
/// @param commandId the command that caused it
/// @param causationId the message that caused the command
/// @param correlationId the conversation all of them belong to
/// @param actor an id, never a name
/// @param channel the way the command came in
/// @param strand the chain of its own that it belongs to
/// @param payload what the codec made of it
/// @param payloadHash SHA-256 of the payload; the chains bind this, so that they can be verified
///     where the payload itself is withheld
/// @param chain link of the whole log, see [Chain]
/// @param strandChain link of its strand; absent where the strand is
/// @param format version of the encoding that the hashes were made with
// Copies of payloads and hashes would cost more than they protect; equality below reads the arrays.
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long position,
        UUID id,
        String name,
        int revision,
        List<String> tags,
        Instant recordedAt,
        Instant happenedAt,
        @Nullable String commandId,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable String actor,
        @Nullable String channel,
        @Nullable String strand,
        byte[] payload,
        byte[] payloadHash,
        byte[] chain,
        byte @Nullable [] strandChain,
        int format)
        implements Findable {

    public StoredEvent {
        tags = List.copyOf(tags);
        if ((strand == null) != (strandChain == null)) {
            throw new IllegalArgumentException("A strand and its chain come together");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredEvent that
                && position == that.position
                && revision == that.revision
                && format == that.format
                && texts().equals(that.texts())
                && tags.equals(that.tags)
                && Arrays.equals(payload, that.payload)
                && Arrays.equals(payloadHash, that.payloadHash)
                && Arrays.equals(chain, that.chain)
                && Arrays.equals(strandChain, that.strandChain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, id, Arrays.hashCode(chain));
    }

    /// Says nothing of the payload, which may be about a person.
    @Override
    public String toString() {
        return "StoredEvent[%d %s %s/%d]".formatted(position, id, name, revision);
    }

    private List<@Nullable Object> texts() {
        return Arrays.asList(
                id,
                name,
                recordedAt,
                happenedAt,
                commandId,
                causationId,
                correlationId,
                actor,
                channel,
                strand);
    }
}
