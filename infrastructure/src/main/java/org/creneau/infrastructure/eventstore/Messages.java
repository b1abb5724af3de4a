package org.creneau.infrastructure.eventstore;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/// Axon's messages turned into what the store keeps, and back.
///
/// All that PostgreSQL might refuse is refused here, on the caller's thread: a batch carries the events
/// of many, and must not fail for one.
final class Messages {

    private static final int LONGEST_TEXT_BYTES = 1_000;
    private static final char LAST_OF_ASCII = 0x7f;
    private static final int LONGEST_PAYLOAD_BYTES = 16 * 1024 * 1024;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /// Axon's word for a message type without a version, kept as revision 0.
    private static final String NO_REVISION = MessageType.DEFAULT_VERSION;

    private final PayloadCodec codec;
    private final Settings settings;

    Messages(PayloadCodec codec, Settings settings) {
        this.codec = codec;
        this.settings = settings;
    }

    /// @throws IllegalArgumentException when the store has no place for something in the message
    Draft draft(TaggedEventMessage<?> tagged) {
        EventMessage message = tagged.event();
        MetadataKeys keys = settings.keys();
        Map<String, String> metadata = message.metadata();
        metadata.keySet().forEach(this::checkStored);
        Object payload = message.payload();
        if (payload == null) {
            throw new IllegalArgumentException("An event without a payload");
        }
        var event = unstored(message, text(metadata.get(keys.strand())));
        byte[] bytes = codec.encode(event, payload);
        if (bytes.length > LONGEST_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("A payload of " + bytes.length + " bytes");
        }
        return new Draft(
                event,
                TagColumns.of(tags(tagged)),
                text(metadata.get(keys.commandId())),
                text(metadata.get(keys.causationId())),
                text(metadata.get(keys.correlationId())),
                text(metadata.get(keys.actor())),
                text(metadata.get(keys.channel())),
                bytes,
                Chain.hash(bytes),
                message);
    }

    Entry<EventMessage> entry(StoredEvent event) {
        return entry(event.position(), message(event));
    }

    static Entry<EventMessage> entry(long position, EventMessage message) {
        var token = new GlobalSequenceTrackingToken(position);
        return new SimpleEntry<>(message, TrackingToken.addToContext(Context.empty(), token));
    }

    /// Their messages are going to be made.
    void expect(List<StoredEvent> events) {
        codec.expect(events);
    }

    EventMessage message(StoredEvent event) {
        return message(event, codec.decode(event));
    }

    /// @param payload what the codec would make of it
    EventMessage message(StoredEvent event, Object payload) {
        return new GenericEventMessage(
                event.id().toString(),
                new MessageType(settings.renames().today(event.name()), version(event.revision())),
                payload,
                metadata(event),
                event.happenedAt());
    }

    private Map<String, String> metadata(StoredEvent event) {
        var metadata = new HashMap<String, String>();
        MetadataKeys keys = settings.keys();
        put(metadata, keys.commandId(), event.commandId());
        put(metadata, keys.causationId(), event.causationId());
        put(metadata, keys.correlationId(), event.correlationId());
        put(metadata, keys.actor(), event.actor());
        put(metadata, keys.channel(), event.channel());
        put(metadata, keys.strand(), event.strand());
        metadata.put(MetadataKeys.POSITION, Long.toString(event.position()));
        metadata.put(MetadataKeys.RECORDED_AT, event.recordedAt().toString());
        return metadata;
    }

    private static void put(Map<String, String> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }

    private void checkStored(String key) {
        if (!settings.keys().has(key)) {
            throw new IllegalArgumentException("No column for the metadata entry " + key);
        }
    }

    private static UnstoredEvent unstored(EventMessage message, @Nullable String strand) {
        return new UnstoredEvent(
                id(message.identifier()),
                checked(message.type().name()),
                revision(message.type().version()),
                time(message.timestamp()),
                strand);
    }

    private static UUID id(String identifier) {
        UUID id = UUID.fromString(identifier);
        if (!id.toString().equals(identifier)) {
            throw new IllegalArgumentException("Not an event id in canonical form");
        }
        return id;
    }

    private static int revision(String version) {
        return version.equals(NO_REVISION) ? 0 : Integer.parseUnsignedInt(version);
    }

    private static String version(int revision) {
        return revision == 0 ? NO_REVISION : Integer.toString(revision);
    }

    private static Instant time(Instant timestamp) {
        if (timestamp.isBefore(EARLIEST) || timestamp.isAfter(LATEST)) {
            throw new IllegalArgumentException("Nothing happens in such a year: " + timestamp);
        }
        return timestamp.truncatedTo(ChronoUnit.MICROS);
    }

    private static List<String> tags(TaggedEventMessage<?> tagged) {
        return tagged.tags().stream()
                .map(Query::text)
                .map(Messages::checked)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null ? null : checked(value);
    }

    /// Refuses what would not come back the same, or would not fit into an index.
    private static String checked(String value) {
        return isShortAndPlain(value) ? value : checkedByEncoding(value);
    }

    private static boolean isShortAndPlain(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) == 0 || value.charAt(at) > LAST_OF_ASCII) {
                return false;
            }
        }
        return value.length() <= LONGEST_TEXT_BYTES;
    }

    private static String checkedByEncoding(String value) {
        try {
            int bytes =
                    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value)).remaining();
            if (bytes > LONGEST_TEXT_BYTES || value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("Too long, or with a zero character in it");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not well-formed Unicode", e);
        }
    }
}
