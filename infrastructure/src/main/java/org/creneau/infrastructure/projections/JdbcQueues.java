package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.queue.Queues;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
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
                MarkedAbsent.class,
                PartyResized.class,
                WaitTold.class,
                Recounted.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.ticket (
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
            called_at  timestamptz,
            counter    integer,
            insisted   boolean     not null,
            changed_at timestamptz not null,
            seen       text,
            ended_at   timestamptz,
            entered_at timestamptz,
            told_from  timestamptz,
            told_middle timestamptz,
            told_to    timestamptz,
            told_basis text,
            position   bigint      not null,
            primary key (shop, day, number)
        );
        create index on %1$s.ticket (shop, day) where state in ('CALLED', 'INSIDE');
        create table %1$s.recount (
            shop     text        not null,
            day      date        not null,
            count_id text        not null,
            people   integer     not null,
            before   integer     not null,
            at       timestamptz not null,
            position bigint      not null,
            primary key (shop, day, count_id)
        );
        create table %1$s.visit (
            shop   text    not null,
            day    date    not null,
            visit  text    not null,
            number integer not null,
            primary key (shop, day, visit)
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
            topics.add(Topic.queues(event.queue().shop()));
            OrderId order = order(event);
            if (order != null) {
                topics.add(Topic.order(order));
            }
        }
        return topics;
    }

    private static @Nullable OrderId order(QueueEvent event) {
        return event instanceof OfTicket of ? of.order() : null;
    }

    /// One after the other, as a decision would read them: what comes later in a batch may be about what comes before.
    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        TicketRows rows =
                new TicketRows(
                        jdbc,
                        schema,
                        batch.stream()
                                .map(Recorded::event)
                                .filter(OfTicket.class::isInstance)
                                .map(OfTicket.class::cast));
        for (Recorded<? extends Event> recorded : batch) {
            switch ((QueueEvent) recorded.event()) {
                case OfTicket event -> rows.see(event, recorded.position());
                case Recounted counted -> rows.see(counted, recorded.position());
            }
        }
        rows.write();
        VisitRows.write(jdbc, schema, batch.stream().map(Recorded::event));
    }

    @Override
    public Optional<Integer> number(QueueId queue, String visit) {
        return VisitRows.number(jdbc, schemas.of(VIEW), queue, visit);
    }

    @Override
    public QueueView of(QueueId queue) {
        List<Positioned> rows =
                jdbc.query(
                        "select * from %s.ticket where shop = ? and day = ? order by number"
                                .formatted(schemas.of(VIEW)),
                        (row, _) ->
                                new Positioned(
                                        TicketRow.read(row).ticket(), row.getLong("position")),
                        queue.shop().value(),
                        queue.day());
        List<Ticket> tickets = rows.stream().map(Positioned::ticket).toList();
        Optional<Count> counted = lastCount(queue);
        return new QueueView(
                queue,
                tickets,
                counted.map(Count::at).orElse(null),
                Math.max(
                        rows.stream().mapToLong(Positioned::position).max().orElse(0),
                        counted.map(Count::position).orElse(0L)));
    }

    private record Count(Instant at, long position) {}

    private Optional<Count> lastCount(QueueId queue) {
        return jdbc
                .query(
                        """
                        select at, position from %s.recount where shop = ? and day = ?
                        order by position desc limit 1
                        """
                                .formatted(schemas.of(VIEW)),
                        (row, _) -> new Count(Columns.instant(row, "at"), row.getLong("position")),
                        queue.shop().value(),
                        queue.day())
                .stream()
                .findFirst();
    }

    @Override
    public List<Standing> standing() {
        return jdbc.query(
                """
                select shop, day, min(changed_at) as since from %s.ticket
                where state in ('CALLED', 'INSIDE') group by shop, day
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) ->
                        new Standing(
                                new QueueId(
                                        new ShopId(row.getString("shop")), Columns.day(row, "day")),
                                Columns.instant(row, "since")));
    }

    private record Positioned(Ticket ticket, long position) {}
}
