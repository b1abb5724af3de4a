package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.ShopView.InUse;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shops with their profile, schedules, closed days and distancing.
///
/// Shops change a few times a year, so that an event is a statement here: there is nothing to gain
/// from folding batches first.
public final class JdbcShops implements Projection, Shops {
    public static final String VIEW = "shops";

    private final JdbcClient jdbc;
    private final SchemasInUse schemas;

    public JdbcShops(DataSource database, SchemasInUse schemas) {
        this.jdbc = JdbcClient.create(database);
        this.schemas = schemas;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                ShopOpened.class, SchedulePublished.class, DayClosed.class, DistancingChosen.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.shop (
            shop         text   not null primary key,
            name         text   not null,
            trade        text   not null,
            address      text   not null,
            country      text   not null,
            zone         text   not null,
            door         text   not null,
            surface      integer,
            law          text,
            law_country  text,
            law_day      date,
            own_limit    integer,
            position     bigint not null
        );
        create table %1$s.schedule (
            shop                text    not null,
            name                text    not null,
            from_day            date    not null,
            hours               text    not null,
            length_seconds      bigint  not null,
            places              integer not null,
            preparation_seconds bigint  not null,
            horizon_days        integer not null,
            position            bigint  not null,
            primary key (shop, name, from_day)
        );
        create table %1$s.closed_day (
            shop     text   not null,
            day      date   not null,
            why      text   not null,
            position bigint not null,
            primary key (shop, day)
        );
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return event.shop().value();
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .map(recorded -> Topic.windows(recorded.event().shop()))
                .collect(Collectors.toSet());
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<? extends Event> recorded : batch) {
            long position = recorded.position();
            switch ((ShopEvent) recorded.event()) {
                case ShopOpened opened -> open(schema, opened, position);
                case SchedulePublished published -> publish(schema, published, position);
                case DayClosed closed -> close(schema, closed, position);
                case DistancingChosen chosen -> choose(schema, chosen, position);
            }
        }
    }

    private void open(String schema, ShopOpened opened, long position) {
        Profile profile = opened.profile();
        jdbc.sql(
                        """
                        insert into %s.shop
                            (shop, name, trade, address, country, zone, door, position)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop) do update set name = excluded.name,
                            trade = excluded.trade, address = excluded.address,
                            country = excluded.country, zone = excluded.zone,
                            door = excluded.door, position = excluded.position
                        """
                                .formatted(schema))
                .params(
                        opened.shop().value(),
                        profile.name(),
                        profile.trade(),
                        profile.address(),
                        profile.country(),
                        profile.zone().getId(),
                        profile.door().name(),
                        position)
                .update();
    }

    /// A schedule takes the place of those of its name that would have begun later, too.
    private void publish(String schema, SchedulePublished published, long position) {
        Schedule schedule = published.schedule();
        String shop = published.shop().value();
        jdbc.sql(
                        "delete from %s.schedule where shop = ? and name = ? and from_day >= ?"
                                .formatted(schema))
                .params(shop, schedule.name(), published.from())
                .update();
        jdbc.sql("insert into %s.schedule values (?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(schema))
                .params(
                        shop,
                        schedule.name(),
                        published.from(),
                        OpeningHours.text(schedule.hours()),
                        schedule.length().toSeconds(),
                        schedule.places(),
                        schedule.preparation().toSeconds(),
                        schedule.horizonDays(),
                        position)
                .update();
    }

    private void close(String schema, DayClosed closed, long position) {
        jdbc.sql(
                        """
                        insert into %s.closed_day values (?, ?, ?, ?)
                        on conflict (shop, day) do update
                            set why = excluded.why, position = excluded.position
                        """
                                .formatted(schema))
                .params(closed.shop().value(), closed.day(), closed.why().name(), position)
                .update();
    }

    private void choose(String schema, DistancingChosen chosen, long position) {
        Law law = Law.of(chosen.distancing().text());
        jdbc.sql(
                        """
                        update %s.shop set surface = ?, law = ?, law_country = ?, law_day = ?,
                            own_limit = ?, position = ?
                        where shop = ?
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                chosen.distancing().surface(),
                                law.kind(),
                                law.country(),
                                law.day(),
                                chosen.distancing().ownLimit(),
                                position,
                                chosen.shop().value()))
                .update();
    }

    @Override
    public List<ShopView> all() {
        return read(null);
    }

    @Override
    public Optional<ShopView> find(ShopId shop) {
        return read(shop.value()).stream().findFirst();
    }

    private List<ShopView> read(@Nullable String shop) {
        String schema = schemas.of(VIEW);
        Map<String, List<InUse>> schedules = schedules(schema, shop);
        Map<String, Map<LocalDate, ClosedFor>> closed = closedDays(schema, shop);
        return jdbc.sql(
                        """
                        select * from %s.shop where shop = coalesce(?::text, shop)
                        order by trade, name
                        """
                                .formatted(schema))
                .param(shop)
                .query(
                        (row, _) ->
                                shop(
                                        row,
                                        schedules.getOrDefault(row.getString("shop"), List.of()),
                                        closed.getOrDefault(row.getString("shop"), Map.of())))
                .list();
    }

    private Map<String, List<InUse>> schedules(String schema, @Nullable String shop) {
        Map<String, List<InUse>> found = new TreeMap<>();
        jdbc.sql(
                        """
                        select * from %s.schedule where shop = coalesce(?::text, shop)
                        order by shop, name, from_day
                        """
                                .formatted(schema))
                .param(shop)
                .query(
                        row -> {
                            found.computeIfAbsent(row.getString("shop"), _ -> new ArrayList<>())
                                    .add(schedule(row));
                        });
        return found;
    }

    private Map<String, Map<LocalDate, ClosedFor>> closedDays(
            String schema, @Nullable String shop) {
        Map<String, Map<LocalDate, ClosedFor>> found = new TreeMap<>();
        jdbc.sql(
                        "select * from %s.closed_day where shop = coalesce(?::text, shop)"
                                .formatted(schema))
                .param(shop)
                .query(
                        row -> {
                            found.computeIfAbsent(row.getString("shop"), _ -> new TreeMap<>())
                                    .put(
                                            Columns.day(row, "day"),
                                            ClosedFor.valueOf(row.getString("why")));
                        });
        return found;
    }

    private static ShopView shop(
            ResultSet row, List<InUse> schedules, Map<LocalDate, ClosedFor> closed)
            throws SQLException {
        return new ShopView(
                new ShopId(row.getString("shop")),
                new Profile(
                        row.getString("name"),
                        row.getString("trade"),
                        row.getString("address"),
                        row.getString("country"),
                        ZoneId.of(row.getString("zone")),
                        Door.valueOf(row.getString("door"))),
                schedules,
                closed,
                distancing(row));
    }

    private static InUse schedule(ResultSet row) throws SQLException {
        return new InUse(
                new Schedule(
                        row.getString("name"),
                        OpeningHours.read(row.getString("hours")),
                        Duration.ofSeconds(row.getLong("length_seconds")),
                        row.getInt("places"),
                        Duration.ofSeconds(row.getLong("preparation_seconds")),
                        row.getInt("horizon_days")),
                Columns.day(row, "from_day"));
    }

    private static @Nullable Distancing distancing(ResultSet row) throws SQLException {
        Integer surface = Columns.number(row, "surface");
        if (surface == null) {
            return null;
        }
        return new Distancing(surface, Law.read(row).text(), Columns.number(row, "own_limit"));
    }
}
