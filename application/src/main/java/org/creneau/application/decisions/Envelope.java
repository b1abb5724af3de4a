package org.creneau.application.decisions;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.jspecify.annotations.Nullable;

/// What travels beside the payload of a message: who, when, how, because of what. The store has a column
/// for each of the entries of an event and takes no others.
public final class Envelope {
    public static final String COMMAND = "command";
    public static final String CAUSE = "cause";
    public static final String CORRELATION = "correlation";
    public static final String ACTOR = "actor";
    public static final String CHANNEL = "channel";
    public static final String SHOP = "shop";

    /// Given by the store to the events that leave it.
    public static final String POSITION = "position";

    /// Given by the store to the events that leave it, in ISO 8601.
    public static final String RECORDED_AT = "recordedAt";

    private static final String ISSUED_AT = "issuedAt";

    private Envelope() {}

    /// An event of the store, with its envelope.
    public static Recorded<Event> recorded(EventMessage message) {
        Map<String, String> entries = message.metadata();
        return new Recorded<>(
                Long.parseLong(entry(entries, POSITION)),
                message.identifier(),
                Instant.parse(entry(entries, RECORDED_AT)),
                event(message),
                entries.get(COMMAND),
                entries.get(CAUSE),
                entries.get(ACTOR),
                entries.get(CHANNEL));
    }

    static Map<String, String> of(Issued<? extends Command> issued) {
        return Map.of(
                ISSUED_AT, seconds(issued.at()),
                ACTOR, issued.actor().id(),
                CHANNEL, issued.channel().name(),
                CAUSE, issued.cause());
    }

    static <C extends Command> Issued<C> issued(CommandMessage message, Class<C> type) {
        Map<String, String> entries = message.metadata();
        return new Issued<>(
                message.identifier(),
                type.cast(Objects.requireNonNull(message.payload())),
                instant(entry(entries, ISSUED_AT)),
                new Actor(entry(entries, ACTOR)),
                Channel.valueOf(entry(entries, CHANNEL)),
                entry(entries, CAUSE));
    }

    /// A conversation is named after the message that began it, as far as the command knows.
    static Map<String, String> ofEvents(Issued<? extends Command> issued) {
        return Map.of(
                COMMAND, issued.id(),
                CAUSE, issued.cause(),
                CORRELATION, issued.cause(),
                ACTOR, issued.actor().id(),
                CHANNEL, issued.channel().name(),
                SHOP, issued.command().shop().value());
    }

    /// The later of this instant and the one at which the event was recorded.
    static Instant notBefore(EventMessage message, Instant at) {
        @Nullable String recorded = message.metadata().get(RECORDED_AT);
        Instant newest = recorded == null ? at : Instant.parse(recorded);
        return newest.isAfter(at) ? newest : at;
    }

    static Event event(EventMessage message) {
        if (message.payload() instanceof Event event) {
            return event;
        }
        throw new IllegalStateException(message.type() + " was not read as an event");
    }

    /// Quicker written and read than ISO 8601, for what nobody else reads.
    private static String seconds(Instant at) {
        return at.getEpochSecond() + "." + at.getNano();
    }

    private static Instant instant(String seconds) {
        int point = seconds.indexOf('.');
        return Instant.ofEpochSecond(
                Long.parseLong(seconds, 0, point, 10),
                Long.parseLong(seconds, point + 1, seconds.length(), 10));
    }

    private static String entry(Map<String, String> entries, String key) {
        String value = entries.get(key);
        if (value == null) {
            throw new IllegalArgumentException("A message without " + key);
        }
        return value;
    }
}
