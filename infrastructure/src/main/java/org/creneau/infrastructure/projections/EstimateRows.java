package org.creneau.infrastructure.projections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Correction;
import org.creneau.domain.queue.estimate.Followed;
import org.creneau.domain.queue.estimate.Outcome;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.domain.queue.estimate.Size;
import org.creneau.domain.queue.estimate.Stay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the view of the estimates keeps between two batches.
record EstimateRows(JdbcTemplate jdbc, String schema) {
    static final String TABLES =
            """
            create table %1$s.number (
                shop      text        not null,
                day       date        not null,
                number    integer     not null,
                size      text        not null,
                began_at  timestamptz,
                turned    boolean     not null,
                from_at   timestamptz,
                middle_at timestamptz,
                to_at     timestamptz,
                basis     text,
                called_at timestamptz,
                outcome   text,
                position  bigint      not null,
                primary key (shop, day, number)
            );
            create index on %1$s.number (day) where outcome is not null;
            create table %1$s.stay (
                shop     text        not null,
                began_at timestamptz not null,
                day      date        not null,
                number   integer     not null,
                size     text        not null,
                seconds  integer     not null,
                primary key (shop, began_at, day, number)
            );
            create table %1$s.correction (
                shop    text             not null primary key,
                centre  double precision not null,
                earlier double precision not null,
                later   double precision not null
            );
            """;

    record Key(QueueId queue, int number) {
        static Key of(OfTicket event) {
            return new Key(event.queue(), event.ticket());
        }
    }

    /// @param called when the wait that she was told came to its end; absent where it did not, or she was not called
    /// @param outcome absent where she was told nothing, or waits still
    record Row(
            Followed followed, @Nullable Instant called, @Nullable Outcome outcome, long position) {
        static final Row UNKNOWN = new Row(Followed.UNKNOWN, null, null, 0);

        Row after(Followed.Step step, long at) {
            return step.scored()
                    .map(scored -> new Row(step.next(), scored.called(), scored.outcome(), at))
                    .orElseGet(() -> new Row(step.next(), called, outcome, at));
        }

        private <T> @Nullable T told(Function<Range, T> part) {
            return Optional.ofNullable(followed.told()).map(part).orElse(null);
        }
    }

    record Ended(Key key, Stay stay) {}

    /// What somebody told who was not called teaches nothing.
    static Correction learnt(Correction before, Followed.Scored scored) {
        Instant called = scored.called();
        return called == null ? before : before.after(scored.told(), called);
    }

    Map<Key, Row> read(List<Recorded<? extends Event>> batch) {
        List<Key> keys =
                Batches.of(OfTicket.class, batch).stream()
                        .map(recorded -> Key.of(recorded.event()))
                        .distinct()
                        .toList();
        Map<Key, Row> rows = new HashMap<>();
        jdbc.query(
                """
                select known.* from %s.number as known
                    join unnest(?, ?, ?) as asked (shop, day, number) using (shop, day, number)
                """
                        .formatted(schema),
                statement -> bind(statement, keys),
                row -> {
                    rows.put(key(row), row(row));
                });
        return rows;
    }

    private static void bind(PreparedStatement statement, List<Key> keys) throws SQLException {
        Connection to = statement.getConnection();
        statement.setArray(1, to.createArrayOf("text", all(keys, key -> key.queue.shop().value())));
        statement.setArray(
                2, to.createArrayOf("date", all(keys, key -> key.queue.day().toString())));
        statement.setArray(3, to.createArrayOf("int4", all(keys, Key::number)));
    }

    private static Object[] all(List<Key> keys, Function<Key, Object> part) {
        return keys.stream().map(part).toArray();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                new QueueId(new ShopId(row.getString("shop")), Columns.day(row, "day")),
                row.getInt("number"));
    }

    private static Row row(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Row(
                new Followed(
                        Size.valueOf(row.getString("size")),
                        Columns.instantIfAny(row, "began_at"),
                        told(row),
                        row.getBoolean("turned")),
                Columns.instantIfAny(row, "called_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getLong("position"));
    }

    private static @Nullable Range told(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return basis == null
                ? null
                : new Range(
                        Columns.instant(row, "from_at"),
                        Columns.instant(row, "middle_at"),
                        Columns.instant(row, "to_at"),
                        Basis.valueOf(basis));
    }

    void write(Map<Key, Row> rows) {
        Rows.of(rows.entrySet())
                .text(row -> row.getKey().queue.shop().value())
                .day(row -> row.getKey().queue.day())
                .count(row -> row.getKey().number)
                .text(row -> row.getValue().followed.size().name())
                .timeIfAny(row -> row.getValue().followed.began())
                .flag(row -> row.getValue().followed.turned())
                .timeIfAny(row -> row.getValue().told(Range::from))
                .timeIfAny(row -> row.getValue().told(Range::middle))
                .timeIfAny(row -> row.getValue().told(Range::to))
                .text(row -> row.getValue().told(range -> range.basis().name()))
                .timeIfAny(row -> row.getValue().called)
                .text(
                        row ->
                                Optional.ofNullable(row.getValue().outcome)
                                        .map(Enum::name)
                                        .orElse(null))
                .number(row -> row.getValue().position)
                .write(
                        jdbc,
                        """
                        insert into %s.number
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, day, number) do update set
                            size = excluded.size, began_at = excluded.began_at,
                            turned = excluded.turned, from_at = excluded.from_at,
                            middle_at = excluded.middle_at, to_at = excluded.to_at,
                            basis = excluded.basis, called_at = excluded.called_at,
                            outcome = excluded.outcome, position = excluded.position
                        """
                                .formatted(schema));
    }

    void write(Collection<Ended> stays) {
        Rows.of(stays)
                .text(row -> row.key.queue.shop().value())
                .time(row -> row.stay.began())
                .day(row -> row.key.queue.day())
                .count(row -> row.key.number)
                .text(row -> row.stay.size().name())
                .count(row -> Math.toIntExact(row.stay.taken().toSeconds()))
                .write(
                        jdbc,
                        """
                        insert into %s.stay select * from unnest(?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """
                                .formatted(schema));
    }

    Correction correction(ShopId shop) {
        return jdbc
                .query(
                        "select * from %s.correction where shop = ?".formatted(schema),
                        (row, _) ->
                                new Correction(
                                        row.getDouble("centre"),
                                        row.getDouble("earlier"),
                                        row.getDouble("later")),
                        shop.value())
                .stream()
                .findFirst()
                .orElse(Correction.NONE);
    }

    void write(ShopId shop, Correction correction) {
        jdbc.update(
                """
                insert into %s.correction values (?, ?, ?, ?) on conflict (shop) do update set
                    centre = excluded.centre, earlier = excluded.earlier, later = excluded.later
                """
                        .formatted(schema),
                shop.value(),
                correction.centre(),
                correction.earlier(),
                correction.later());
    }
}
