package org.creneau.infrastructure.projections;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows of a batch that go to the database in one go.
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

    static <T> void write(
            JdbcTemplate jdbc,
            String statement,
            Collection<T> rows,
            Function<T, List<? extends @Nullable Object>> values) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(statement, rows.stream().map(row -> values.apply(row).toArray()).toList());
    }
}
