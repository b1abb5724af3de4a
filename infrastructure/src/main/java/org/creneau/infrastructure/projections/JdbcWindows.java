package org.creneau.infrastructure.projections;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.slot.LapsedHolds;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.springframework.jdbc.core.JdbcTemplate;

/// Who has a place in which window: holds with the instant at which they run out, and orders.
///
/// A hold that has run out keeps its row until that is written down; whoever counts gives the instant,
/// so that its place is free all the same.
public final class JdbcWindows implements Projection, LapsedHolds {
    public static final String VIEW = "windows";

    /// More than this many windows are tidied up by the next round.
    private static final int LAPSED_AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;

    public JdbcWindows(DataSource database, SchemasInUse schemas) {
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
                PlaceHeld.class,
                HoldExtended.class,
                HoldExpired.class,
                HoldReleased.class,
                PlaceTaken.class,
                PlaceGivenBack.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.hold (
            shop      text        not null,
            starts_at timestamptz not null,
            schedule  text        not null,
            hold      text        not null,
            until     timestamptz not null,
            effort    integer     not null,
            position  bigint      not null,
            primary key (shop, starts_at, schedule, hold)
        );
        create index on %1$s.hold (until);
        create table %1$s.taken (
            shop      text        not null,
            starts_at timestamptz not null,
            schedule  text        not null,
            order_id  text        not null,
            effort    integer     not null,
            position  bigint      not null,
            primary key (shop, starts_at, schedule, order_id)
        );
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return ((SlotEvent) event).slot().toString();
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .map(recorded -> Topic.windows(recorded.event().shop()))
                .collect(toSet());
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        PlacesOfBatch places = new PlacesOfBatch();
        batch.forEach(recorded -> places.add((SlotEvent) recorded.event(), recorded.position()));
        delete(schema, "hold", places.holdsEnded());
        delete(schema, "taken", places.ordersGone());
        insertHolds(schema, places.holdsAlive());
        insertTaken(schema, places.ordersThere());
    }

    private void delete(String schema, String table, List<PlacesOfBatch.Place> places) {
        String column = table.equals("hold") ? "hold" : "order_id";
        Rows.of(places)
                .text(place -> place.slot().shop().value())
                .time(place -> place.slot().start())
                .text(place -> place.slot().schedule())
                .text(PlacesOfBatch.Place::id)
                .write(
                        jdbc,
                        """
                        delete from %s.%s as place
                        using unnest(?, ?, ?, ?) as gone (shop, starts_at, schedule, id)
                        where place.shop = gone.shop and place.starts_at = gone.starts_at
                            and place.schedule = gone.schedule and place.%s = gone.id
                        """
                                .formatted(schema, table, column));
    }

    /// A hold that was extended has its row already, and with it its effort.
    private void insertHolds(String schema, List<PlacesOfBatch.Held> holds) {
        Rows.of(holds)
                .text(held -> held.place().slot().shop().value())
                .time(held -> held.place().slot().start())
                .text(held -> held.place().slot().schedule())
                .text(held -> held.place().id())
                .time(PlacesOfBatch.Held::until)
                .number(PlacesOfBatch.Held::effort)
                .number(PlacesOfBatch.Held::position)
                .write(
                        jdbc,
                        """
                        insert into %s.hold select * from unnest(?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, starts_at, schedule, hold) do update
                            set until = excluded.until, position = excluded.position
                        """
                                .formatted(schema));
    }

    /// An order that moves away and comes back within one batch has its row already.
    private void insertTaken(String schema, List<PlacesOfBatch.Taken> orders) {
        Rows.of(orders)
                .text(taken -> taken.place().slot().shop().value())
                .time(taken -> taken.place().slot().start())
                .text(taken -> taken.place().slot().schedule())
                .text(taken -> taken.place().id())
                .number(PlacesOfBatch.Taken::effort)
                .number(PlacesOfBatch.Taken::position)
                .write(
                        jdbc,
                        """
                        insert into %s.taken select * from unnest(?, ?, ?, ?, ?, ?)
                        on conflict (shop, starts_at, schedule, order_id) do update
                            set effort = excluded.effort, position = excluded.position
                        """
                                .formatted(schema));
    }

    /// What is not free of a window.
    ///
    /// @param points of all of them together
    record Occupied(int places, int points) {
        static final Occupied NOTHING = new Occupied(0, 0);
    }

    /// How much of a shop's windows that start in a span of time is not free at an instant.
    Map<SlotId, Occupied> occupied(ShopId shop, Instant from, Instant before, Instant now) {
        Map<SlotId, Occupied> counts = new HashMap<>();
        jdbc.query(
                """
                select ?::text as shop, schedule, starts_at, count(*) as places,
                    sum(effort) as points
                from (
                    select schedule, starts_at, effort from %1$s.hold
                    where shop = ? and starts_at >= ? and starts_at < ? and until > ?
                    union all
                    select schedule, starts_at, effort from %1$s.taken
                    where shop = ? and starts_at >= ? and starts_at < ?) as place
                group by schedule, starts_at
                """
                        .formatted(schemas.of(VIEW)),
                row -> {
                    counts.put(
                            Columns.slot(row),
                            new Occupied(row.getInt("places"), row.getInt("points")));
                },
                shop.value(),
                shop.value(),
                Columns.time(from),
                Columns.time(before),
                Columns.time(now),
                shop.value(),
                Columns.time(from),
                Columns.time(before));
        return counts;
    }

    @Override
    public List<SlotId> at(Instant now) {
        return jdbc.query(
                """
                select distinct shop, schedule, starts_at from %s.hold where until <= ?
                order by starts_at, shop, schedule limit ?
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) -> Columns.slot(row),
                Columns.time(now),
                LAPSED_AT_ONCE);
    }
}
