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
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
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
            state      text        not null,
            arrived_at timestamptz not null,
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
            case Arrived arrived ->
                    new Row(State.WAITING, event.at(), arrived.people(), event, position);
            case WalkedIn walked ->
                    new Row(State.INSIDE, event.at(), walked.people(), event, position);
            case Entered _ -> new Row(State.INSIDE, event.at(), 0, event, position);
            case Called _ -> new Row(State.CALLED, event.at(), 0, event, position);
            case Left _ -> new Row(State.GONE, event.at(), 0, event, position);
            case ServedAtDoor _ -> new Row(State.GONE, event.at(), 0, event, position);
            case MarkedAbsent _ -> new Row(State.ABSENT, event.at(), 0, event, position);
        };
    }

    private void write(String schema, Map<Key, Row> rows) {
        Rows.of(rows.entrySet())
                .text(row -> row.getKey().queue.shop().value())
                .day(row -> row.getKey().queue.day())
                .count(row -> row.getKey().ticket)
                .text(row -> row.getValue().order())
                .count(row -> row.getValue().people)
                .text(row -> row.getValue().state.name())
                .time(row -> row.getValue().first.at())
                .time(row -> row.getValue().at)
                .number(row -> row.getValue().position)
                .write(
                        jdbc,
                        """
                        insert into %s.ticket as known
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, day, number) do update set
                            state = case when excluded.changed_at >= known.changed_at
                                         then excluded.state else known.state end,
                            people = case when excluded.people > 0
                                          then excluded.people else known.people end,
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
                row.getInt("people"),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "arrived_at"),
                Columns.instant(row, "changed_at"));
    }

    private record Key(QueueId queue, int ticket) {}

    private record Positioned(Ticket ticket, long position) {}

    /// What a batch adds to a ticket.
    ///
    /// @param people how many came, 0 where the event does not say
    /// @param first the ticket's first event in the batch: its arrival where the ticket is new
    private record Row(State state, Instant at, int people, QueueEvent first, long position) {

        Row then(Row later) {
            Row newest = later.at.isBefore(at) ? this : later;
            return new Row(
                    newest.state,
                    newest.at,
                    later.people > 0 ? later.people : people,
                    first,
                    later.position);
        }

        @Nullable String order() {
            OrderId order = first.order();
            return order == null ? null : order.value();
        }
    }
}
