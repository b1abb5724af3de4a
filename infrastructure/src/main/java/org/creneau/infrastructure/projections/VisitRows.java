package org.creneau.infrastructure.projections;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.springframework.jdbc.core.JdbcTemplate;

/// Which number was given to whoever came without an order: asked for where the same arrival is said again.
final class VisitRows {
    private VisitRows() {}

    private record Visited(QueueId queue, String visit, int number) {}

    static void write(JdbcTemplate jdbc, String schema, Stream<? extends Event> batch) {
        List<Visited> visited = batch.flatMap(VisitRows::of).toList();
        Rows.of(visited)
                .text(row -> row.queue.shop().value())
                .day(row -> row.queue.day())
                .text(Visited::visit)
                .count(Visited::number)
                .write(
                        jdbc,
                        """
                        insert into %s.visit select * from unnest(?, ?, ?, ?)
                        on conflict (shop, day, visit) do nothing
                        """
                                .formatted(schema));
    }

    private static Stream<Visited> of(Event event) {
        return event instanceof Arrived arrived && arrived.visit() != null
                ? Stream.of(
                        new Visited(
                                arrived.queue(),
                                Objects.requireNonNull(arrived.visit()),
                                arrived.ticket()))
                : Stream.empty();
    }

    static Optional<Integer> number(JdbcTemplate jdbc, String schema, QueueId queue, String visit) {
        return jdbc
                .query(
                        "select number from %s.visit where shop = ? and day = ? and visit = ?"
                                .formatted(schema),
                        (row, _) -> row.getInt("number"),
                        queue.shop().value(),
                        queue.day(),
                        visit)
                .stream()
                .findFirst();
    }
}
