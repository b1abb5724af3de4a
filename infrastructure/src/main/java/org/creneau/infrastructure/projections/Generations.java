package org.creneau.infrastructure.projections;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.creneau.application.live.Changes;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.projections.Views;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.eventstore.FollowedLog;
import org.creneau.infrastructure.projections.GenerationRows.Row;
import org.creneau.infrastructure.projections.GenerationRows.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All views with their generations, kept in step with a table that all nodes share.
///
/// Each node fills its share of the segments and reads what the table says is in use. A rebuild is a
/// row more in that table: every node sees it within a second, they fill it together, and the first to
/// see that it has caught up says so. The generation that was in use before goes on being filled for a
/// while, for pages of nodes that have not looked yet.
public final class Generations implements Views, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration FIRST_FILL = Duration.ofMinutes(1);

    /// What other nodes write is told by a notification: looking is for when one is lost.
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(20);

    private static final Duration LONGEST_LOOK = Duration.ofMillis(200);

    /// Between the last node's stopping to fill a retired generation and its tables going.
    private static final Duration STOPPED = Duration.ofSeconds(3);

    /// A release that nobody runs any more may be gone back to for so long without filling anew.
    private static final Duration KEEP_UNUSED = Duration.ofDays(1);

    private final Map<String, Projection> projections;
    private final GenerationRows rows;
    private final ParkedEvents parked;
    private final Tokens tokens;
    private final Nodes nodes;
    private final FilledGenerations filled;
    private final Reach reach;
    private final SchemasInUse schemas;
    private final TransactionTemplate transaction;
    private final FollowedLog log;
    private final Changes changes;
    private final Duration keep;
    private final ProgressByView progress;
    private final Map<String, Generation> inUse = new ConcurrentHashMap<>();
    private final Map<String, Generation> building = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(FillingFirst.threads("views-rounds-"));
    private final List<Changes.Subscription> news = new ArrayList<>();
    private long headOfLastRound;

    /// @param keep how long a retired generation is still filled
    Generations(
            Collection<? extends Projection> projections,
            DataSource database,
            PlatformTransactionManager transactions,
            SchemasInUse schemas,
            ViewProcessors processors,
            Changes changes,
            ProgressByView progress,
            FollowedLog log,
            Duration keep) {
        this.projections =
                projections.stream().collect(toUnmodifiableMap(Projection::view, identity()));
        this.rows = new GenerationRows(database, processors.segments());
        this.parked = new ParkedEvents(database);
        this.tokens = new Tokens(database);
        this.nodes = new Nodes(database, processors.node(), processors.segments());
        this.filled = new FilledGenerations(tokens, nodes, processors);
        this.reach = new Reach(filled, tokens, log, processors.segments());
        this.schemas = schemas;
        this.transaction = new TransactionTemplate(transactions);
        this.changes = changes;
        this.progress = progress;
        this.log = log;
        this.keep = keep;
    }

    /// Returns when every view that had to be made anew has caught up with the log, so that no page is
    /// shown before it has something to show.
    public void start() {
        for (String view : projections.keySet()) {
            news.add(changes.listen(Set.of(Topic.view(view)), _ -> progress.of(view).made()));
        }
        List<String> made = new ArrayList<>();
        for (Projection projection : projections.values()) {
            if (alone(() -> madeIfMissing(projection))) {
                made.add(projection.view());
            }
        }
        round();
        long position = log.head();
        made.stream()
                .filter(view -> !await(view, position, FIRST_FILL))
                .forEach(view -> LOG.warn("View {} is still being filled", view));
        Future<?> _ =
                rounds.scheduleWithFixedDelay(
                        this::roundOrWarn,
                        ROUND.toMillis(),
                        ROUND.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private boolean madeIfMissing(Projection projection) {
        boolean missing =
                rows.of(projection).stream().noneMatch(row -> row.state() == State.ACTIVE);
        if (missing) {
            LOG.info("View {} is made", rows.create(projection, State.ACTIVE).processor());
        }
        return missing;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        news.forEach(Changes.Subscription::close);
        filled.close();
    }

    @Override
    public String schema(String view) {
        return schemas.of(view);
    }

    @Override
    public void rebuild(String view) {
        Projection projection = projections.get(view);
        if (projection == null) {
            throw new MalformedValue("view");
        }
        alone(() -> rebuilding(projection));
        rounds.execute(this::roundOrWarn);
    }

    private boolean rebuilding(Projection projection) {
        boolean already =
                rows.of(projection).stream().anyMatch(row -> row.state() == State.BUILDING);
        if (!already) {
            LOG.info("View {} is rebuilt", rows.create(projection, State.BUILDING).processor());
        }
        return already;
    }

    @Override
    public boolean await(String view, long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Duration look = SHORTEST_LOOK;
        Progress ofView = progress.of(view);
        long seen = ofView.steps();
        while (!covers(view, position)) {
            if (System.nanoTime() > deadline || !ofView.await(seen, look)) {
                return false;
            }
            look = seen == ofView.steps() ? longer(look) : look;
            seen = ofView.steps();
        }
        return true;
    }

    private static Duration longer(Duration look) {
        Duration twice = look.multipliedBy(2);
        return twice.compareTo(LONGEST_LOOK) < 0 ? twice : LONGEST_LOOK;
    }

    private boolean covers(String view, long position) {
        Projection projection = projections.get(view);
        Generation generation = inUse.get(view);
        return projection != null
                && generation != null
                && reach.covers(projection, generation, position);
    }

    /// Up to which position the generation in use shows everything.
    long position(String view) {
        Generation generation = inUse.get(view);
        return generation == null ? 0 : reach.position(generation);
    }

    /// Up to which position the generation that is to be used next is filled; empty where none is.
    OptionalLong rebuiltTo(String view) {
        Generation generation = building.get(view);
        return generation == null
                ? OptionalLong.empty()
                : OptionalLong.of(reach.position(generation));
    }

    /// How many events the generation in use could not handle.
    long parked(String view) {
        Generation generation = inUse.get(view);
        return generation == null ? 0 : parked.count(generation);
    }

    Collection<String> views() {
        return projections.keySet();
    }

    private void roundOrWarn() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.warn("The views could not be looked after; the next round tries again", e);
        }
    }

    /// Brings this node in step with the table.
    private synchronized void round() {
        filled.meet();
        rows.used(projections.values());
        for (Projection projection : projections.values()) {
            for (Row row : rows.of(projection)) {
                switch (row.state()) {
                    case ACTIVE -> use(projection, row.generation());
                    case BUILDING -> build(projection, row.generation());
                    case RETIRED -> letGo(projection, row);
                }
            }
        }
        filled.wakeResting();
        clearUp();
        headOfLastRound = log.head();
    }

    private void use(Projection projection, Generation generation) {
        filled.fill(projection, generation).inUse(true);
        Generation before = inUse.put(projection.view(), generation);
        building.remove(projection.view(), generation);
        schemas.use(projection.view(), generation.schema());
        if (before != null && !before.equals(generation)) {
            filled.fill(projection, before).inUse(false);
            LOG.info("View {} is in use", generation.processor());
        }
    }

    /// While events come in without end, a view is never level with the head; it has caught up when it
    /// has what was there a round ago.
    private void build(Projection projection, Generation generation) {
        boolean started = filled.isFilled(generation);
        filled.fill(projection, generation);
        if (started && reach.covers(projection, generation, headOfLastRound)) {
            alone(
                    () -> {
                        rows.use(generation);
                        return true;
                    });
            use(projection, generation);
        } else {
            building.put(projection.view(), generation);
        }
    }

    private void letGo(Projection projection, Row row) {
        if (row.age().compareTo(keep) < 0) {
            filled.fill(projection, row.generation());
        } else if (!filled.stop(row.generation()) && row.age().compareTo(keep.plus(STOPPED)) > 0) {
            alone(() -> dropped(row.generation()));
        }
    }

    /// Generations that no running program knows how to read, and nodes that are no more.
    private void clearUp() {
        nodes.forgetSilent();
        for (Generation generation : rows.unused(KEEP_UNUSED)) {
            alone(() -> dropped(generation));
        }
    }

    private boolean dropped(Generation generation) {
        rows.drop(generation);
        tokens.forget(generation.processor());
        parked.forget(generation);
        LOG.info("View {} is dropped", generation.processor());
        return true;
    }

    /// In a transaction that no other node has at the same time.
    private boolean alone(Supplier<Boolean> change) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            rows.lock();
                            return change.get();
                        }));
    }
}
