package org.creneau.infrastructure.eventstore;

import java.util.Set;

/// The metadata entries of a message that the envelope has a column for. They are found under the
/// same keys on every message that leaves the store, beside [#POSITION] and [#RECORDED_AT].
public record MetadataKeys(
        String commandId,
        String causationId,
        String correlationId,
        String actor,
        String channel,
        String strand) {

    /// The position of the event, in decimal, on messages that leave the store.
    public static final String POSITION = "position";

    /// When the writer stored the event, in ISO-8601, on messages that leave the store.
    public static final String RECORDED_AT = "recordedAt";

    public MetadataKeys {
        var all = Set.of(commandId, causationId, correlationId, actor, channel, strand);
        if (all.contains(POSITION) || all.contains(RECORDED_AT)) {
            throw new IllegalArgumentException("The store gives position and recorded time itself");
        }
    }

    boolean has(String key) {
        return key.equals(commandId)
                || key.equals(causationId)
                || key.equals(correlationId)
                || key.equals(actor)
                || key.equals(channel)
                || key.equals(strand);
    }
}
