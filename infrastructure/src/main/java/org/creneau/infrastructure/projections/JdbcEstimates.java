package org.creneau.infrastructure.projections;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.queue.Estimates;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Correction;
import org.creneau.domain.queue.estimate.Followed;
import org.creneau.domain.queue.estimate.Outcome;
import org.creneau.domain.queue.estimate.Size;
import org.creneau.domain.queue.estimate.Stay;
import org.creneau.domain.queue.estimate.Turnover;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long people stayed, what they were told, how it came out, and what each shop learnt from it, event by event in the
/// order of the log: so the tables come out the same however the events are cut into batches.
public final class JdbcEstimates implements Projection, Estimates {
    public static final String VIEW = "estimates";
    private static final Duration REMEMBERED = Duration.ofDays(28);
    private static final int MOST_STAYS = 600;

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;

    public JdbcEstimates(DataSource database, SchemasInUse schemas) {
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
                WalkedIn.class,
                WaitTold.class,
                Called.class,
                Entered.class,
                ServedAtDoor.class,
                Left.class,
                MarkedAbsent.class);
    }

    @Override
    public String tables(String schema) {
        return EstimateRows.TABLES.formatted(schema);
    }

    /// All of a shop, since what it learns comes from all of its queues.
    @Override
    public String key(Event event) {
        return event.shop().value();
    }

    /// The pages that show estimates follow the queue.
    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return Set.of();
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        EstimateRows rows = new EstimateRows(jdbc, schema);
        Map<EstimateRows.Key, EstimateRows.Row> numbers = rows.read(batch);
        Map<ShopId, Correction> corrections = new HashMap<>();
        List<EstimateRows.Ended> ended = new ArrayList<>();
        for (Recorded<OfTicket> recorded : Batches.of(OfTicket.class, batch)) {
            EstimateRows.Key key = EstimateRows.Key.of(recorded.event());
            EstimateRows.Row known = numbers.getOrDefault(key, EstimateRows.Row.UNKNOWN);
            Followed.Step step = known.followed().after(recorded.event());
            numbers.put(key, known.after(step, recorded.position()));
            step.stay().ifPresent(stay -> ended.add(new EstimateRows.Ended(key, stay)));
            step.scored()
                    .ifPresent(
                            scored -> {
                                ShopId shop = key.queue().shop();
                                Correction before =
                                        corrections.computeIfAbsent(shop, rows::correction);
                                corrections.put(shop, EstimateRows.learnt(before, scored));
                            });
        }
        rows.write(numbers);
        rows.write(ended);
        corrections.forEach(rows::write);
    }

    @Override
    public Turnover turnover(ShopId shop, ZoneId zone, Instant now) {
        List<Stay> stays =
                jdbc.query(
                        """
                        select began_at, size, seconds from %s.stay
                        where shop = ? and began_at >= ? order by began_at desc limit ?
                        """
                                .formatted(schemas.of(VIEW)),
                        (row, _) ->
                                new Stay(
                                        Columns.instant(row, "began_at"),
                                        Size.valueOf(row.getString("size")),
                                        Duration.ofSeconds(row.getInt("seconds"))),
                        shop.value(),
                        Columns.time(now.minus(REMEMBERED)),
                        MOST_STAYS);
        return new Turnover(stays, new EstimateRows(jdbc, schemas.of(VIEW)).correction(shop), zone);
    }

    @Override
    public Map<Integer, Size> sizes(QueueId queue) {
        Map<Integer, Size> sizes = new HashMap<>();
        jdbc.query(
                "select number, size from %s.number where shop = ? and day = ?"
                        .formatted(schemas.of(VIEW)),
                row -> {
                    sizes.put(row.getInt("number"), Size.valueOf(row.getString("size")));
                },
                queue.shop().value(),
                queue.day());
        return sizes;
    }

    @Override
    public List<Score> scores(ShopId shop, LocalDate from, LocalDate upTo) {
        return jdbc.query(
                """
                select day, basis,
                    count(*) filter (where outcome = 'WITHIN') as within,
                    count(*) filter (where outcome = 'EARLIER') as earlier,
                    count(*) filter (where outcome = 'LATER') as later,
                    count(*) filter (where outcome = 'NOT_CALLED') as not_called,
                    count(*) filter (where outcome is null) as waiting,
                    coalesce(extract(epoch from max(case outcome
                        when 'EARLIER' then from_at - called_at
                        when 'LATER' then called_at - to_at end)), 0) as missed
                from %s.number
                where shop = ? and day >= ? and day <= ? and basis is not null
                group by day, basis order by day desc, basis
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) ->
                        new Score(
                                Columns.day(row, "day"),
                                Basis.valueOf(row.getString("basis")),
                                row.getInt("within"),
                                row.getInt("earlier"),
                                row.getInt("later"),
                                row.getInt("not_called"),
                                row.getInt("waiting"),
                                Duration.ofSeconds(row.getLong("missed"))),
                shop.value(),
                from,
                upTo);
    }

    @Override
    public Map<Outcome, Integer> since(LocalDate from) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        jdbc.query(
                """
                select outcome, count(*) as times from %s.number
                where day >= ? and outcome is not null group by outcome
                """
                        .formatted(schemas.of(VIEW)),
                row -> {
                    outcomes.put(Outcome.valueOf(row.getString("outcome")), row.getInt("times"));
                },
                from);
        return outcomes;
    }
}
