package org.creneau.infrastructure.webhook;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.webhook.LogSince;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.StoredEvents;

/// The log straight from the table; what is not wanted is not opened.
final class StoredSince implements LogSince {
    private final StoredEvents events;
    private final PayloadCodec codec;

    StoredSince(StoredEvents events, PayloadCodec codec) {
        this.events = events;
        this.codec = codec;
    }

    @Override
    public long head() {
        return events.head();
    }

    @Override
    public Stretch after(long position, long last, int most, Set<Class<? extends Event>> types) {
        Set<String> names = types.stream().flatMap(StoredSince::names).collect(toSet());
        List<StoredEvent> stretch =
                events.from(position + 1)
                        .limit(most)
                        .takeWhile(stored -> stored.position() <= last)
                        .toList();
        long upTo = stretch.isEmpty() ? position : stretch.getLast().position();
        return new Stretch(
                stretch.stream()
                        .filter(stored -> names.contains(stored.name()))
                        .<Recorded<? extends Event>>map(this::recorded)
                        .toList(),
                upTo);
    }

    private static Stream<String> names(Class<? extends Event> type) {
        EventNames.Named named = EventNames.of(type);
        return Stream.concat(Stream.of(named.name()), named.formerly().stream());
    }

    private Recorded<? extends Event> recorded(StoredEvent stored) {
        if (codec.decode(stored) instanceof Event event) {
            return new Recorded<>(
                    stored.position(),
                    stored.id().toString(),
                    stored.recordedAt(),
                    event,
                    stored.commandId(),
                    stored.causationId(),
                    stored.actor(),
                    stored.channel());
        }
        throw new IllegalStateException(stored + " was not read as an event");
    }
}
