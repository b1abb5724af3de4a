package org.creneau.infrastructure.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/// What the store tells about itself.
final class Meters {

    private static final String PREFIX = "creneau.eventstore.";

    private final MeterRegistry registry;
    private final Timer appends;
    private final DistributionSummary batches;
    private final Counter conflicts;
    private final Counter events;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        appends =
                Timer.builder(PREFIX + "append")
                        .description("From queueing an append to the commit of its batch")
                        .publishPercentileHistogram()
                        .register(registry);
        batches =
                DistributionSummary.builder(PREFIX + "batch.events")
                        .description("Events committed together")
                        .register(registry);
        conflicts =
                Counter.builder(PREFIX + "conflicts")
                        .description("Appends whose condition did not hold")
                        .register(registry);
        events =
                Counter.builder(PREFIX + "events")
                        .description("Events committed by this node")
                        .register(registry);
    }

    void watch(Tail tail) {
        Gauge.builder(PREFIX + "queue.depth", tail, Tail::waiting)
                .description("Appends that wait for the writer")
                .register(registry);
        Gauge.builder(PREFIX + "head.position", tail, Tail::head)
                .description("The newest position this node knows of")
                .register(registry);
    }

    void failed(RuntimeException reason) {
        if (reason instanceof AppendEventsTransactionRejectedException) {
            conflicts.increment();
        }
    }

    void committed(Batch batch) {
        if (!batch.events().isEmpty()) {
            batches.record(batch.events().size());
            events.increment(batch.events().size());
        }
        for (Append append : batch.appends()) {
            appends.record(append.waitedNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
