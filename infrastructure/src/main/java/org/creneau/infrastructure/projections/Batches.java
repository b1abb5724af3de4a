package org.creneau.infrastructure.projections;

import java.util.Collection;
import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;

/// The events of a batch by their type.
final class Batches {
    private Batches() {}

    static <E extends Event> List<Recorded<E>> of(
            Class<E> type, Collection<Recorded<? extends Event>> events) {
        return events.stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .map(recorded -> as(type, recorded))
                .toList();
    }

    static <E extends Event> Recorded<E> as(Class<E> type, Recorded<? extends Event> recorded) {
        return new Recorded<>(
                recorded.position(),
                recorded.id(),
                recorded.recordedAt(),
                type.cast(recorded.event()),
                recorded.commandId(),
                recorded.cause(),
                recorded.actor(),
                recorded.channel());
    }
}
