package org.creneau.infrastructure.projections;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.LostDemand;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.springframework.jdbc.core.JdbcTemplate;

/// How many people were turned away, by window and reason. A refusal is in the log at most once for a
/// person, a window and a reason, so that counting events counts people.
public final class JdbcLostDemand implements Projection, LostDemand {
    public static final String VIEW = "demand";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;
    private final Shops shops;

    public JdbcLostDemand(DataSource database, SchemasInUse schemas, Shops shops) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
        this.shops = shops;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(BookingRefused.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %s.turned (
            shop      text        not null,
            starts_at timestamptz not null,
            schedule  text        not null,
            reason    text        not null,
            people    integer     not null,
            position  bigint      not null,
            primary key (shop, starts_at, schedule, reason)
        );
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return ((BookingRefused) event).slot().toString();
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .map(recorded -> Topic.windows(recorded.event().shop()))
                .collect(toSet());
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        Map<Refusal, More> more = new LinkedHashMap<>();
        for (Recorded<BookingRefused> refused : Batches.of(BookingRefused.class, batch)) {
            more.merge(
                    new Refusal(refused.event().slot(), refused.event().reason()),
                    new More(1, refused.position()),
                    More::and);
        }
        count(schema, more);
    }

    private void count(String schema, Map<Refusal, More> more) {
        Rows.of(more.entrySet())
                .text(row -> row.getKey().slot().shop().value())
                .time(row -> row.getKey().slot().start())
                .text(row -> row.getKey().slot().schedule())
                .text(row -> row.getKey().reason())
                .count(row -> row.getValue().people())
                .number(row -> row.getValue().position())
                .write(
                        jdbc,
                        """
                        insert into %s.turned as known select * from unnest(?, ?, ?, ?, ?, ?)
                        on conflict (shop, starts_at, schedule, reason) do update
                            set people = known.people + excluded.people,
                                position = excluded.position
                        """
                                .formatted(schema));
    }

    @Override
    public List<Turned> on(ShopId shop, LocalDate day) {
        return shops.find(shop)
                .map(found -> on(shop, day, found.profile().zone()))
                .orElse(List.of());
    }

    private List<Turned> on(ShopId shop, LocalDate day, ZoneId zone) {
        return jdbc.query(
                """
                select * from %s.turned where shop = ? and starts_at >= ? and starts_at < ?
                order by starts_at, schedule, reason
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) ->
                        new Turned(
                                Columns.slot(row), row.getString("reason"), row.getInt("people")),
                shop.value(),
                Columns.time(day.atStartOfDay(zone).toInstant()),
                Columns.time(day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private record Refusal(SlotId slot, String reason) {}

    private record More(int people, long position) {
        More and(More later) {
            return new More(people + later.people, later.position);
        }
    }
}
