package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.TransactionalUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkConfiguration;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.creneau.application.live.Changes;
import org.creneau.application.projections.Projection;
import org.springframework.transaction.PlatformTransactionManager;

/// Makes what fills generations, all of them on a few threads that they share.
final class ViewProcessors implements AutoCloseable {
    private static final int BATCH = 500;

    /// Also how late other nodes learn that a view has gone past events that do not concern it.
    private static final Duration CLAIM = Duration.ofSeconds(1);

    private final StreamableEventSource events;
    private final TokenStore tokens;
    private final UnitOfWorkFactory units;
    private final PlatformTransactionManager transactions;
    private final ParkedEvents parked;
    private final Changes changes;
    private final MeterRegistry meters;
    private final Progress progress;
    private final ScheduledExecutorService coordinators = threads("views-read-", 2);
    private final ScheduledExecutorService workers = threads("views-write-", 3);

    ViewProcessors(
            DataSource database,
            PlatformTransactionManager transactions,
            StreamableEventSource events,
            Changes changes,
            MeterRegistry meters,
            Progress progress,
            String node) {
        this.events = events;
        this.tokens = new Tokens(database).store(node);
        this.transactions = transactions;
        this.units =
                new TransactionalUnitOfWorkFactory(
                        new SpringTransactions(transactions),
                        new SimpleUnitOfWorkFactory(
                                EmptyApplicationContext.INSTANCE,
                                UnitOfWorkConfiguration::forcedSameThreadInvocation));
        this.parked = new ParkedEvents(database);
        this.changes = changes;
        this.meters = meters;
        this.progress = progress;
    }

    private static ScheduledExecutorService threads(String name, int number) {
        return Executors.newScheduledThreadPool(
                number, Thread.ofPlatform().name(name, 1).daemon().factory());
    }

    ViewProcessor of(Projection projection, Generation generation) {
        BatchOfView batches =
                new BatchOfView(
                        projection, generation, parked, changes, transactions, timer(generation));
        return new ViewProcessor(projection, generation, batches, progress, configuration());
    }

    private Timer timer(Generation generation) {
        return Timer.builder("creneau.projection.batch")
                .description("Time to fold one batch of events into a view")
                .tag("view", generation.view())
                .publishPercentileHistogram()
                .register(meters);
    }

    /// The stream carries events of all types, though only the view's own are handled: so a name that
    /// nobody here knows stops the view at that event, instead of being passed over unseen.
    private PooledStreamingEventProcessorConfiguration configuration() {
        return new PooledStreamingEventProcessorConfiguration()
                .unitOfWorkFactory(units)
                .eventSource(events)
                .eventCriteria(_ -> EventCriteria.havingAnyTag())
                .tokenStore(tokens)
                .initialSegmentCount(1)
                .initialToken(source -> source.firstToken(null))
                .batchSize(BATCH)
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
