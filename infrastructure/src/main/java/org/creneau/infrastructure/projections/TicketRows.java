package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.estimate.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows that a batch is about: read once, changed in memory, and written back.
final class TicketRows {
    private final JdbcTemplate jdbc;
    private final String schema;
    private final Map<Key, TicketRow> rows = new LinkedHashMap<>();
    private final Map<QueueId, Optional<Instant>> lastCounts = new HashMap<>();
    private final List<Count> counts = new ArrayList<>();

    private record Key(QueueId queue, int ticket) {
        static Key of(OfTicket event) {
            return new Key(event.queue(), event.ticket());
        }
    }

    private record Known(Key key, TicketRow row) {}

    private record Count(Recounted event, long position) {}

    /// @param events of the batch
    TicketRows(JdbcTemplate jdbc, String schema, Stream<OfTicket> events) {
        this.jdbc = jdbc;
        this.schema = schema;
        read(events.map(Key::of).distinct().toList())
                .forEach(known -> rows.put(known.key, known.row));
    }

    void see(OfTicket event, long position) {
        rows.computeIfAbsent(Key.of(event), _ -> new TicketRow(event))
                .see(event, lastCount(event.queue()).filter(event.at()::isBefore), position);
    }

    void see(Recounted counted, long position) {
        lastCounts.put(counted.queue(), Optional.of(counted.at()));
        counts.add(new Count(counted, position));
    }

    private List<Known> read(List<Key> keys) {
        return Rows.of(keys)
                .text(key -> key.queue.shop().value())
                .day(key -> key.queue.day())
                .count(Key::ticket)
                .read(
                        jdbc,
                        """
                        select ticket.* from unnest(?, ?, ?) as wanted (shop, day, number)
                        join %s.ticket as ticket using (shop, day, number)
                        """
                                .formatted(schema),
                        (row, _) -> new Known(key(row), TicketRow.read(row)));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                new QueueId(new ShopId(row.getString("shop")), Columns.day(row, "day")),
                row.getInt("number"));
    }

    /// When those inside were counted last, as far as this batch has got.
    private Optional<Instant> lastCount(QueueId queue) {
        return lastCounts.computeIfAbsent(
                queue,
                of ->
                        jdbc
                                .query(
                                        """
                                        select at from %s.recount where shop = ? and day = ?
                                        order by position desc limit 1
                                        """
                                                .formatted(schema),
                                        (row, _) -> Columns.instant(row, "at"),
                                        of.shop().value(),
                                        of.day())
                                .stream()
                                .findFirst());
    }

    void write() {
        writeCounts();
        Rows.of(rows.entrySet())
                .text(row -> row.getKey().queue.shop().value())
                .day(row -> row.getKey().queue.day())
                .count(row -> row.getKey().ticket)
                .text(row -> row.getValue().order())
                .count(row -> row.getValue().ticket().party().people())
                .count(row -> row.getValue().ticket().party().children())
                .flag(row -> row.getValue().ticket().party().household())
                .flag(row -> row.getValue().ticket().priority())
                .time(row -> row.getValue().ticket().turn())
                .text(row -> row.getValue().ticket().state().name())
                .time(row -> row.getValue().ticket().arrivedAt())
                .timeIfAny(row -> row.getValue().ticket().calledAt())
                .count(row -> row.getValue().ticket().counter())
                .flag(row -> row.getValue().ticket().insisted())
                .time(row -> row.getValue().ticket().changedAt())
                .text(row -> row.getValue().seen())
                .timeIfAny(row -> row.getValue().ticket().endedAt())
                .timeIfAny(row -> row.getValue().ticket().enteredAt())
                .timeIfAny(row -> told(row.getValue(), Range::from))
                .timeIfAny(row -> told(row.getValue(), Range::middle))
                .timeIfAny(row -> told(row.getValue(), Range::to))
                .text(row -> told(row.getValue(), range -> range.basis().name()))
                .number(row -> row.getValue().position())
                .write(
                        jdbc,
                        """
                        insert into %s.ticket
                        select * from unnest(
                            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            ?, ?)
                        on conflict (shop, day, number) do update set
                            people = excluded.people, children = excluded.children,
                            state = excluded.state, called_at = excluded.called_at,
                            counter = excluded.counter, insisted = excluded.insisted,
                            changed_at = excluded.changed_at, seen = excluded.seen,
                            ended_at = excluded.ended_at, entered_at = excluded.entered_at,
                            told_from = excluded.told_from,
                            told_middle = excluded.told_middle, told_to = excluded.told_to,
                            told_basis = excluded.told_basis, position = excluded.position
                        """
                                .formatted(schema));
    }

    private static <T> @Nullable T told(TicketRow row, Function<Range, T> part) {
        Range told = row.ticket().told();
        return told == null ? null : part.apply(told);
    }

    private void writeCounts() {
        Rows.of(counts)
                .text(count -> count.event.shop().value())
                .day(count -> count.event.queue().day())
                .text(count -> count.event.count())
                .count(count -> count.event.people())
                .count(count -> count.event.before())
                .time(count -> count.event.at())
                .number(Count::position)
                .write(
                        jdbc,
                        """
                        insert into %s.recount select * from unnest(?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, day, count_id) do nothing
                        """
                                .formatted(schema));
    }
}
