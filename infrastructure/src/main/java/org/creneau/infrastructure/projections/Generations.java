package org.creneau.infrastructure.projections;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.creneau.application.projections.Projection;
import org.creneau.application.projections.Views;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.projections.GenerationRows.Row;
import org.creneau.infrastructure.projections.GenerationRows.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All views with their generations, kept in step with a table that all nodes share.
///
/// Each node fills what it can get a claim for and reads what the table says is in use. A rebuild is a
/// row more in that table: every node sees it within a second, one of them fills it, and says so when
/// it has caught up. The generation that was in use before goes on being filled for a while, for pages
/// of nodes that have not looked yet.
public final class Generations implements Views, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration FIRST_FILL = Duration.ofMinutes(1);

    /// Between the last node's stopping to fill a retired generation and its tables going.
    private static final Duration STOPPED = Duration.ofSeconds(3);

    private final Map<String, Projection> projections;
    private final GenerationRows rows;
    private final ParkedEvents parked;
    private final Tokens tokens;
    private final SchemasInUse schemas;
    private final ViewProcessors processors;
    private final TransactionTemplate transaction;
    private final LongSupplier head;
    private final Duration keep;
    private final Progress progress;
    private final Map<Generation, ViewProcessor> filling = new ConcurrentHashMap<>();
    private final Map<String, Generation> inUse = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("views-rounds").daemon().factory());

    /// @param head the newest position of the log
    /// @param keep how long a retired generation is still filled
    Generations(
            Collection<? extends Projection> projections,
            DataSource database,
            PlatformTransactionManager transactions,
            SchemasInUse schemas,
            ViewProcessors processors,
            Progress progress,
            LongSupplier head,
            Duration keep) {
        this.projections =
                projections.stream().collect(toUnmodifiableMap(Projection::view, identity()));
        this.rows = new GenerationRows(database);
        this.parked = new ParkedEvents(database);
        this.tokens = new Tokens(database);
        this.schemas = schemas;
        this.processors = processors;
        this.transaction = new TransactionTemplate(transactions);
        this.progress = progress;
        this.head = head;
        this.keep = keep;
    }

    /// Returns when every view that had to be made anew has caught up with the log, so that no page is
    /// shown before it has something to show.
    public void start() {
        List<String> made = new ArrayList<>();
        for (Projection projection : projections.values()) {
            if (alone(() -> madeIfMissing(projection))) {
                made.add(projection.view());
            }
        }
        round();
        long position = head.getAsLong();
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
        filling.values().parallelStream().forEach(ViewProcessor::stop);
        filling.clear();
        processors.close();
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
        long seen = progress.steps();
        while (position(view) < position) {
            if (System.nanoTime() > deadline || !progress.await(seen, STEP)) {
                return false;
            }
            seen = progress.steps();
        }
        return true;
    }

    /// Up to which position the generation in use shows everything.
    long position(String view) {
        Generation generation = inUse.get(view);
        return generation == null ? 0 : position(generation);
    }

    private long position(Generation generation) {
        ViewProcessor here = filling.get(generation);
        OptionalLong position = here == null ? OptionalLong.empty() : here.position();
        return position.isPresent()
                ? position.getAsLong()
                : tokens.position(generation.processor()).orElse(0);
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
        for (Projection projection : projections.values()) {
            for (Row row : rows.of(projection)) {
                switch (row.state()) {
                    case ACTIVE -> use(projection, row.generation());
                    case BUILDING -> build(projection, row.generation());
                    case RETIRED -> letGo(projection, row);
                }
            }
        }
    }

    private void use(Projection projection, Generation generation) {
        fill(projection, generation).inUse(true);
        Generation before = inUse.put(projection.view(), generation);
        schemas.use(projection.view(), generation.schema());
        if (before != null && !before.equals(generation)) {
            fill(projection, before).inUse(false);
            LOG.info("View {} is in use", generation.processor());
        }
    }

    private ViewProcessor fill(Projection projection, Generation generation) {
        return filling.computeIfAbsent(
                generation,
                missing -> {
                    ViewProcessor processor = processors.of(projection, missing);
                    processor.start();
                    return processor;
                });
    }

    /// The node that fills it says when it has caught up, so that it wakes pages from then on.
    private void build(Projection projection, Generation generation) {
        OptionalLong position = fill(projection, generation).position();
        if (position.isPresent() && position.getAsLong() >= head.getAsLong()) {
            alone(
                    () -> {
                        rows.use(generation);
                        return true;
                    });
            use(projection, generation);
        }
    }

    private void letGo(Projection projection, Row row) {
        if (row.age().compareTo(keep) < 0) {
            fill(projection, row.generation());
            return;
        }
        ViewProcessor processor = filling.remove(row.generation());
        if (processor != null) {
            processor.stop();
        } else if (row.age().compareTo(keep.plus(STOPPED)) > 0) {
            alone(() -> dropped(row.generation()));
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
