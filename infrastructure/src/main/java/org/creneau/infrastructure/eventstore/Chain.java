package org.creneau.infrastructure.eventstore;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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
    private static final MessageDigest SHA_256 = lookedUp();

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
        var bytes = new ChainBytes();
        bytes.text(label);
        var digest = sha256();
        digest.update(bytes.written());
        digest.update(previous);
        return digest.digest(content);
    }

    /// Everything about the event but its own links.
    static byte[] content(StoredEvent event) {
        return content(event, event.position());
    }

    /// As if it stood elsewhere, which tells a moved record from an altered one.
    static byte[] content(StoredEvent event, long position) {
        var bytes = new ChainBytes();
        bytes.text("event");
        bytes.number(event.format());
        bytes.number(position);
        bytes.number(event.id().getMostSignificantBits());
        bytes.number(event.id().getLeastSignificantBits());
        bytes.text(event.name());
        bytes.number(event.revision());
        bytes.number(event.tags().size());
        event.tags().forEach(bytes::text);
        bytes.time(event.recordedAt());
        bytes.time(event.happenedAt());
        bytes.text(event.commandId());
        bytes.text(event.causationId());
        bytes.text(event.correlationId());
        bytes.text(event.actor());
        bytes.text(event.channel());
        bytes.text(event.strand());
        var digest = sha256();
        digest.update(bytes.written());
        return digest.digest(event.payloadHash());
    }

    /// A copy where there can be one: to look one up costs more than to hash an envelope.
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException _) {
            return lookedUp();
        }
    }

    private static MessageDigest lookedUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
