package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.TransactionalUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkConfiguration;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.creneau.application.live.Changes;
import org.creneau.application.projections.Projection;
import org.creneau.infrastructure.eventstore.FollowedLog;
import org.springframework.transaction.PlatformTransactionManager;

/// Makes what fills generations, all of them on a few threads that they share.
final class ViewProcessors implements AutoCloseable {
    /// Reading and decoding. A rebuild may keep one busy for long.
    private static final int READERS = 4;

    /// Writing, each on a connection of its own.
    private static final int WRITERS = 4;

    /// Also how late other nodes learn that a view has gone past events that do not concern it.
    private static final Duration CLAIM = Duration.ofSeconds(1);

    private final FollowedLog log;
    private final Tokens tokens;
    private final UnitOfWorkFactory units;
    private final PlatformTransactionManager transactions;
    private final BatchStart start;
    private final ParkedEvents parked;
    private final Changes changes;
    private final MeterRegistry meters;
    private final ProgressByView progress;
    private final Segments segments;
    private final String node;
    private final ScheduledExecutorService coordinators = threads("views-read-", READERS);
    private final ScheduledExecutorService workers = threads("views-write-", WRITERS);

    ViewProcessors(
            DataSource database,
            PlatformTransactionManager transactions,
            FollowedLog log,
            Changes changes,
            MeterRegistry meters,
            ProgressByView progress,
            Segments segments,
            String node) {
        this.log = log;
        this.tokens = new Tokens(database);
        this.transactions = transactions;
        this.units =
                new TransactionalUnitOfWorkFactory(
                        new SpringTransactions(transactions),
                        new SimpleUnitOfWorkFactory(
                                EmptyApplicationContext.INSTANCE,
                                UnitOfWorkConfiguration::forcedSameThreadInvocation));
        this.start = new BatchStart(database);
        this.parked = new ParkedEvents(database);
        this.changes = changes;
        this.meters = meters;
        this.progress = progress;
        this.segments = segments;
        this.node = node;
    }

    private static ScheduledExecutorService threads(String name, int number) {
        return Executors.newScheduledThreadPool(number, FillingFirst.threads(name));
    }

    Segments segments() {
        return segments;
    }

    String node() {
        return node;
    }

    /// @param share how many segments of a processor this node may have
    ViewProcessor of(Projection projection, Generation generation, ToIntFunction<String> share) {
        BatchOfView batches =
                new BatchOfView(
                        projection,
                        generation,
                        start,
                        parked,
                        changes,
                        transactions,
                        timer(generation));
        Claims claims = new Claims();
        ViewEvents events =
                new ViewEvents(
                        log,
                        new Dealing(projection, segments),
                        claims,
                        progress.of(projection.view()));
        return new ViewProcessor(
                generation,
                batches,
                events,
                configuration(events, tokens.store(node, events))
                        .maxSegmentProvider(share::applyAsInt));
    }

    private Timer timer(Generation generation) {
        return Timer.builder("creneau.projection.batch")
                .description("Time to fold one batch of events into a view")
                .tag("view", generation.view())
                .publishPercentileHistogram()
                .register(meters);
    }

    /// Its batches are pages, made as large as they should be: Axon is not to gather any more.
    private PooledStreamingEventProcessorConfiguration configuration(
            ViewEvents events, TokenStore store) {
        return new PooledStreamingEventProcessorConfiguration()
                .unitOfWorkFactory(units)
                .eventSource(events)
                .tokenStore(store)
                .initialSegmentCount(segments.number())
                .initialToken(source -> source.firstToken(null))
                .batchSize(1)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .tokenClaimInterval(CLAIM.toMillis())
                .claimExtensionThreshold(CLAIM.toMillis())
                .clock(Clock.systemUTC());
    }

    @Override
    public void close() {
        coordinators.shutdownNow();
        workers.shutdownNow();
    }
}
