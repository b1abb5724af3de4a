package org.creneau.infrastructure.projections;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.creneau.application.projections.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What fills one generation of a view on this node, while this node has the claim to.
final class ViewProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Generation generation;
    private final BatchOfView batches;
    private final PooledStreamingEventProcessor processor;
    private final AtomicLong committed = new AtomicLong();

    ViewProcessor(
            Projection projection,
            Generation generation,
            BatchOfView batches,
            Progress progress,
            PooledStreamingEventProcessorConfiguration configuration) {
        this.generation = generation;
        this.batches = batches;
        this.processor =
                new PooledStreamingEventProcessor(
                        generation.processor(),
                        List.of(
                                new GatheringComponent(
                                        projection,
                                        batches,
                                        position -> {
                                            committed.set(position);
                                            progress.made();
                                        })),
                        configuration);
    }

    void start() {
        processor.start().join();
    }

    void stop() {
        try {
            processor
                    .shutdown()
                    .orTimeout(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            LOG.warn("View {} did not stop in time", generation.processor(), e);
        }
    }

    /// Whether pages read this generation from now on.
    void inUse(boolean now) {
        batches.inUse(now);
    }

    /// Up to where this node has filled the generation; empty where another node fills it.
    ///
    /// Events that do not concern the view move it on too: there is one segment only, so that the
    /// newest batch and the processor's own position speak of the same thing.
    OptionalLong position() {
        LongStream claimed =
                processor.processingStatus().values().stream()
                        .filter(status -> !status.isErrorState())
                        .mapToLong(status -> status.getCurrentPosition().orElse(0));
        OptionalLong known = claimed.min();
        return known.isEmpty()
                ? known
                : OptionalLong.of(Math.max(known.getAsLong(), committed.get()));
    }
}
