package org.creneau.infrastructure.audit;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Tag;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.StoreUnavailable;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.StoredEvents;

/// Histories straight from the table of events, each record as it lies there.
public final class StoreHistories implements Histories {
    private final StoredEvents events;
    private final PayloadCodec codec;

    public StoreHistories(StoredEvents events, PayloadCodec codec) {
        this.events = events;
        this.codec = codec;
    }

    @Override
    public List<Entry> of(Tag tag) {
        return tagged(tag, Set.of());
    }

    @Override
    public List<Entry> of(Tag tag, Set<Class<? extends Event>> types) {
        return tagged(tag, types.stream().flatMap(StoreHistories::names).collect(toSet()));
    }

    private static Stream<String> names(Class<? extends Event> type) {
        EventNames.Named named = EventNames.of(type);
        return Stream.concat(Stream.of(named.name()), named.formerly().stream());
    }

    private List<Entry> tagged(Tag tag, Set<String> names) {
        try {
            return events.taggedWith(tag.toString(), names).map(this::entry).toList();
        } catch (StoreUnavailable e) {
            throw new TemporarilyUnavailable("The log does not answer", e);
        }
    }

    private Entry entry(StoredEvent stored) {
        return new Entry(
                recorded(stored),
                stored.name(),
                stored.revision(),
                stored.tags(),
                new String(stored.payload(), StandardCharsets.UTF_8),
                HexFormat.of().formatHex(stored.chain()));
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
