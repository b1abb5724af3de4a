package org.creneau.infrastructure.projections;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DayRestored;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shops with their profile, schedules, closed days and distancing.
///
/// Shops change a few times a year, so that an event is a statement here: there is nothing to gain
/// from folding batches first.
public final class JdbcShops implements Projection, Shops {
    public static final String VIEW = "shops";

    private final JdbcClient jdbc;
    private final DeliveryZones zones;
    private final KeptShops kept;
    private final OrderingColumns ordering;
    private final ArrangementColumns arrangements;
    private final SchemasInUse schemas;

    public JdbcShops(DataSource database, SchemasInUse schemas) {
        this.jdbc = JdbcClient.create(database);
        this.zones = new DeliveryZones(jdbc);
        this.kept = new KeptShops(jdbc, new ShopRows(jdbc, zones));
        this.ordering = new OrderingColumns(jdbc);
        this.arrangements = new ArrangementColumns(jdbc);
        this.schemas = schemas;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                ShopOpened.class,
                SchedulePublished.class,
                DayClosed.class,
                DayOpened.class,
                DayRestored.class,
                HolidaysChosen.class,
                QueueArranged.class,
                RemindersChosen.class,
                PaceChosen.class,
                DistancingChosen.class,
                ChangeDeadlineChosen.class,
                AcceptanceChosen.class,
                AllowanceChosen.class,
                PuttingAsideChosen.class,
                DeliveryChosen.class,
                OnlinePaymentChosen.class);
    }

    @Override
    public String tables(String schema) {
        return ShopTables.in(schema) + DeliveryZones.tables(schema);
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
                case AllowanceChosen chosen -> ordering.allow(schema, chosen, position);
                case PuttingAsideChosen chosen -> ordering.putAside(schema, chosen, position);
                case AcceptanceChosen chosen -> ordering.accept(schema, chosen, position);
                case OnlinePaymentChosen chosen -> ordering.payOnline(schema, chosen, position);
                case DeliveryChosen chosen -> zones.choose(schema, chosen, position);
                case ChangeDeadlineChosen chosen -> ordering.setDeadline(schema, chosen, position);
                case DayClosed closed -> {
                    restore(schema, closed.shop(), closed.day());
                    close(schema, closed, position);
                }
                case DayOpened extra -> openDay(schema, extra, position);
                case DayRestored restored -> restore(schema, restored.shop(), restored.day());
                case PaceChosen chosen -> pace(schema, chosen, position);
                case QueueArranged said -> arrangements.arrange(schema, said, position);
                case RemindersChosen chosen -> ordering.remind(schema, chosen, position);
                case HolidaysChosen chosen -> keep(schema, chosen, position);
                case DistancingChosen chosen -> choose(schema, chosen, position);
            }
            touch(schema, recorded);
        }
    }

    /// [KeptShops] goes by it, whichever table was written.
    private void touch(String schema, Recorded<? extends Event> recorded) {
        jdbc.sql("update %s.shop set position = ? where shop = ?".formatted(schema))
                .params(recorded.position(), recorded.event().shop().value())
                .update();
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

    /// A schedule takes the place of those of its name whose days it covers, too.
    private void publish(String schema, SchedulePublished published, long position) {
        jdbc.sql(
                        """
                        delete from %s.schedule where shop = ? and name = ? and from_day >= ?
                            and (?::date is null or until_day <= ?::date)
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                published.shop().value(),
                                published.schedule().name(),
                                published.from(),
                                published.until(),
                                published.until()))
                .update();
        jdbc.sql(
                        """
                        insert into %s.schedule
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema))
                .params(ScheduleColumns.of(published, position))
                .update();
    }

    private void close(String schema, DayClosed closed, long position) {
        jdbc.sql(
                        """
                        insert into %s.closed_day values (?, ?, ?, ?)
                        """
                                .formatted(schema))
                .params(closed.shop().value(), closed.day(), closed.why().name(), position)
                .update();
    }

    private void openDay(String schema, DayOpened extra, long position) {
        jdbc.sql(
                        """
                        insert into %s.extra_opening values (?, ?, ?, ?, ?)
                        on conflict (shop, day, schedule) do update
                            set hours = excluded.hours, position = excluded.position
                        """
                                .formatted(schema))
                .params(
                        extra.shop().value(),
                        extra.day(),
                        extra.schedule(),
                        OpeningHours.text(extra.hours()),
                        position)
                .update();
    }

    private void pace(String schema, PaceChosen chosen, long position) {
        String shop = chosen.shop().value();
        jdbc.sql("delete from %s.rush_day where shop = ? and day = ?".formatted(schema))
                .params(shop, chosen.day())
                .update();
        if (chosen.pace() == Pace.RUSH) {
            jdbc.sql("insert into %s.rush_day values (?, ?, ?)".formatted(schema))
                    .params(shop, chosen.day(), position)
                    .update();
        }
    }

    private void restore(String schema, ShopId shop, LocalDate day) {
        for (String table : List.of("closed_day", "extra_opening")) {
            jdbc.sql("delete from %s.%s where shop = ? and day = ?".formatted(schema, table))
                    .params(shop.value(), day)
                    .update();
        }
    }

    private void keep(String schema, HolidaysChosen chosen, long position) {
        Kept kept = Kept.of(chosen.holidays());
        jdbc.sql(
                        """
                        update %s.shop set holidays_of = ?, commune = ?, position = ?
                        where shop = ?
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                kept.country(), kept.commune(), position, chosen.shop().value()))
                .update();
    }

    private void choose(String schema, DistancingChosen chosen, long position) {
        Law law = Law.of(chosen.distancing().text());
        Commune commune = chosen.distancing().commune();
        Activity activity = chosen.distancing().activity();
        jdbc.sql(
                        """
                        update %s.shop set surface = ?, law = ?, law_country = ?, law_day = ?,
                            own_limit = ?, activity = ?, law_commune = ?, position = ?
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
                                activity == null ? null : activity.name(),
                                commune == null ? null : commune.code(),
                                position,
                                chosen.shop().value()))
                .update();
    }

    @Override
    public List<ShopView> all() {
        return kept.read(schemas.of(VIEW), null);
    }

    @Override
    public Optional<ShopView> find(ShopId shop) {
        return kept.read(schemas.of(VIEW), shop.value()).stream().findFirst();
    }
}
