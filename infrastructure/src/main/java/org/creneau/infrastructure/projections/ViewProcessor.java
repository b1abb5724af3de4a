package org.creneau.infrastructure.projections;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What fills one generation of a view on this node, as far as this node has the claim to.
final class ViewProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Generation generation;
    private final BatchOfView batches;
    private final ViewEvents events;
    private final PooledStreamingEventProcessor processor;

    ViewProcessor(
            Generation generation,
            BatchOfView batches,
            ViewEvents events,
            PooledStreamingEventProcessorConfiguration configuration) {
        this.generation = generation;
        this.batches = batches;
        this.events = events;
        this.processor =
                new PooledStreamingEventProcessor(
                        generation.processor(),
                        List.of(new PartComponent(batches, events)),
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

    /// Up to where everything that concerns a segment is written; empty where another node writes it.
    OptionalLong position(int segment) {
        return events.position(segment);
    }

    /// Has a segment that nobody has tried at once. After trouble Axon itself waits twice as long each
    /// time, up to a minute.
    void tryAgain(int segment) {
        var _ = processor.claimSegment(segment);
    }
}
