package org.creneau.infrastructure.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The hashes that bind an event to everything before it.
///
/// The content of an event is the SHA-256 of its envelope in a canonical encoding that does not
/// depend on how tables are laid out: `event`, the format, position, id, name, revision, the number of
/// tags and each tag, recorded and happened time, command, causation, correlation, actor, channel,
/// strand, and the SHA-256 of the payload, in this order. Whole numbers are big-endian (format,
/// revision and counts four bytes, position eight), an id its sixteen bytes, a time eight bytes of
/// seconds since 1970 and four of microseconds, a text four bytes of length and its UTF-8, an absent
/// text the length -1.
///
/// A link is the SHA-256 of the name of its chain (a text, `log` or `strand`), the link before
/// it in that chain (32 zero bytes for the first), and the content. Any change of this needs a new
/// format number, and old numbers must go on being verified.
enum Chain {
    LOG("log"),
    STRAND("strand");

    /// The newest format of this program.
    static final int FORMAT = 1;

    private static final int HASH_BYTES = 32;

    private final String label;

    Chain(String label) {
        this.label = label;
    }

    /// What the first link of a chain follows.
    static byte[] start() {
        return new byte[HASH_BYTES];
    }

    static byte[] hash(byte[] bytes) {
        return sha256().digest(bytes);
    }

    byte[] link(byte[] previous, byte[] content) {
        var digest = sha256();
        text(digest, label);
        digest.update(previous);
        return digest.digest(content);
    }

    /// Everything about the event but its own links.
    static byte[] content(StoredEvent event) {
        return content(event, event.position());
    }

    /// As if it stood elsewhere, which tells a moved record from an altered one.
    static byte[] content(StoredEvent event, long position) {
        var digest = sha256();
        text(digest, "event");
        number(digest, event.format());
        number(digest, position);
        number(digest, event.id().getMostSignificantBits());
        number(digest, event.id().getLeastSignificantBits());
        text(digest, event.name());
        number(digest, event.revision());
        number(digest, event.tags().size());
        event.tags().forEach(tag -> text(digest, tag));
        time(digest, event.recordedAt());
        time(digest, event.happenedAt());
        text(digest, event.commandId());
        text(digest, event.causationId());
        text(digest, event.correlationId());
        text(digest, event.actor());
        text(digest, event.channel());
        text(digest, event.strand());
        return digest.digest(event.payloadHash());
    }

    private static void time(MessageDigest digest, Instant time) {
        number(digest, time.getEpochSecond());
        number(digest, time.getNano() / 1_000);
    }

    private static void text(MessageDigest digest, @Nullable String text) {
        if (text == null) {
            number(digest, -1);
        } else {
            text(digest, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void text(MessageDigest digest, byte[] text) {
        number(digest, text.length);
        digest.update(text);
    }

    private static void number(MessageDigest digest, int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
