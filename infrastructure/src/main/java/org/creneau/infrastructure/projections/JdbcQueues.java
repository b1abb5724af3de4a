package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.queue.Queues;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The tickets of each day with what has become of them.
///
/// Facts may be entered late: what happened last decides a ticket's state, not what was recorded last.
public final class JdbcQueues implements Projection, Queues {
    public static final String VIEW = "queues";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;

    public JdbcQueues(DataSource database, SchemasInUse schemas) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                Arrived.class,
                Called.class,
                CalledAgain.class,
                Entered.class,
                WalkedIn.class,
                Left.class,
                ServedAtDoor.class,
                MarkedAbsent.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %s.ticket (
            shop       text        not null,
            day        date        not null,
            number     integer     not null,
            order_id   text,
            people     integer     not null,
            children   integer     not null,
            household  boolean     not null,
            priority   boolean     not null,
            turn       timestamptz not null,
            state      text        not null,
            arrived_at timestamptz not null,
            calls      integer     not null,
            called_at  timestamptz,
            counter    integer,
            insisted   boolean     not null,
            changed_at timestamptz not null,
            position   bigint      not null,
            primary key (shop, day, number)
        );
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return ((QueueEvent) event).queue().toString();
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        Set<Topic> topics = new HashSet<>();
        for (Recorded<? extends Event> recorded : batch) {
            QueueEvent event = (QueueEvent) recorded.event();
            topics.add(Topic.queue(event.queue()));
            OrderId order = event.order();
            if (order != null) {
                topics.add(Topic.order(order));
            }
        }
        return topics;
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        Map<Key, Row> newest = new LinkedHashMap<>();
        for (Recorded<? extends Event> recorded : batch) {
            QueueEvent event = (QueueEvent) recorded.event();
            Row row = row(event, recorded.position());
            newest.merge(new Key(event.queue(), event.ticket()), row, Row::then);
        }
        write(schema, newest);
    }

    private static Row row(QueueEvent event, long position) {
        return switch (event) {
            case Arrived came ->
                    Row.of(event, State.WAITING, position)
                            .with(new Coming(came.party(), came.priority(), came.turn()));
            case WalkedIn came ->
                    Row.of(event, State.INSIDE, position)
                            .with(new Coming(came.party(), false, came.at()));
            case Entered _ -> Row.of(event, State.INSIDE, position);
            case Called called -> Row.of(event, State.CALLED, position).with(called);
            case CalledAgain again -> Row.of(event, State.CALLED, position).again(again);
            case Left _ -> Row.of(event, State.GONE, position);
            case ServedAtDoor _ -> Row.of(event, State.GONE, position);
            case MarkedAbsent _ -> Row.of(event, State.ABSENT, position);
        };
    }

    private void write(String schema, Map<Key, Row> rows) {
        Rows.of(rows.entrySet())
                .text(row -> row.getKey().queue.shop().value())
                .day(row -> row.getKey().queue.day())
                .count(row -> row.getKey().ticket)
                .text(row -> row.getValue().order())
                .count(row -> row.getValue().people())
                .count(row -> row.getValue().coming().party().children())
                .flag(row -> row.getValue().coming().party().household())
                .flag(row -> row.getValue().coming().priority())
                .time(row -> row.getValue().coming().turn())
                .text(row -> row.getValue().state.name())
                .time(row -> row.getValue().first.at())
                .count(row -> row.getValue().calls)
                .timeIfAny(row -> row.getValue().calledAt)
                .count(row -> row.getValue().counter())
                .flag(row -> row.getValue().insisted())
                .time(row -> row.getValue().at)
                .number(row -> row.getValue().position)
                .write(
                        jdbc,
                        """
                        insert into %s.ticket as known
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, day, number) do update set
                            state = case when excluded.changed_at >= known.changed_at
                                         then excluded.state else known.state end,
                            people = case when excluded.people > 0
                                          then excluded.people else known.people end,
                            calls = known.calls + excluded.calls,
                            called_at = greatest(known.called_at, excluded.called_at),
                            counter = case when excluded.calls > 0
                                           then excluded.counter else known.counter end,
                            insisted = case when excluded.calls > 0
                                            then excluded.insisted else known.insisted end,
                            changed_at = greatest(known.changed_at, excluded.changed_at),
                            position = excluded.position
                        """
                                .formatted(schema));
    }

    @Override
    public QueueView of(QueueId queue) {
        List<Positioned> rows =
                jdbc.query(
                        "select * from %s.ticket where shop = ? and day = ? order by number"
                                .formatted(schemas.of(VIEW)),
                        (row, _) -> new Positioned(ticket(row), row.getLong("position")),
                        queue.shop().value(),
                        queue.day());
        List<Ticket> tickets = rows.stream().map(Positioned::ticket).toList();
        return new QueueView(
                queue,
                tickets.stream()
                        .filter(ticket -> ticket.state() == State.INSIDE)
                        .mapToInt(Ticket::people)
                        .sum(),
                tickets,
                rows.stream().mapToLong(Positioned::position).max().orElse(0));
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        String order = row.getString("order_id");
        return new Ticket(
                row.getInt("number"),
                order == null ? null : new OrderId(order),
                new Party(
                        row.getInt("people"), row.getInt("children"), row.getBoolean("household")),
                row.getBoolean("priority"),
                Columns.instant(row, "turn"),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "arrived_at"),
                Columns.instantIfAny(row, "called_at"),
                Columns.number(row, "counter"),
                row.getBoolean("insisted"),
                Columns.instant(row, "changed_at"));
    }

    private record Key(QueueId queue, int ticket) {}

    private record Positioned(Ticket ticket, long position) {}

    private record Coming(Party party, boolean priority, Instant turn) {}

    /// What a batch adds to a ticket.
    ///
    /// @param at when it came to be in that state; what only says a number once more moves nobody
    /// @param first the ticket's first event in the batch: its arrival where the ticket is new
    /// @param come absent where the ticket did not come in this batch
    /// @param call the last one; absent where nobody was called
    private record Row(
            State state,
            Instant at,
            QueueEvent first,
            long position,
            @Nullable Coming come,
            int calls,
            @Nullable Called call,
            @Nullable Instant calledAt) {

        static Row of(QueueEvent event, State state, long position) {
            return new Row(state, event.at(), event, position, null, 0, null, null);
        }

        Row with(Coming who) {
            return new Row(state, at, first, position, who, calls, call, calledAt);
        }

        Row with(Called called) {
            return new Row(state, at, first, position, come, 1, called, called.at());
        }

        Row again(CalledAgain again) {
            return new Row(state, Instant.EPOCH, first, position, come, 0, null, again.at());
        }

        Row then(Row later) {
            Row newest = later.at.isBefore(at) ? this : later;
            return new Row(
                    newest.state,
                    newest.at,
                    first,
                    later.position,
                    later.come == null ? come : later.come,
                    calls + later.calls,
                    later.call == null ? call : later.call,
                    last(calledAt, later.calledAt));
        }

        private static @Nullable Instant last(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? other : one;
        }

        /// 0 where nobody came.
        int people() {
            return come == null ? 0 : come.party().people();
        }

        Coming coming() {
            return come == null ? new Coming(Party.of(1), false, at) : come;
        }

        @Nullable Integer counter() {
            return call == null ? null : call.counter();
        }

        boolean insisted() {
            return call != null && call.insisted();
        }

        @Nullable String order() {
            OrderId order = first.order();
            return order == null ? null : order.value();
        }
    }
}
