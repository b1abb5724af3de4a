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
    private final Timer commits;
    private final DistributionSummary batches;
    private final Counter conflicts;
    private final Counter unavailable;
    private final Counter right;
    private final Counter wrong;
    private final Counter events;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        appends = timer("append", "From queueing an append to the commit of its batch");
        commits = timer("commit", "One batch, from asking for the lock to the answer to COMMIT");
        batches =
                DistributionSummary.builder(PREFIX + "batch.events")
                        .description("Events committed together")
                        .register(registry);
        conflicts = counter("conflicts", "Appends whose condition did not hold");
        unavailable = counter("unavailable", "Appends that were turned away");
        right = guesses("right");
        wrong = guesses("wrong");
        events = counter("events", "Events committed by this node");
    }

    private Timer timer(String name, String description) {
        return Timer.builder(PREFIX + name)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(PREFIX + name).description(description).register(registry);
    }

    private Counter guesses(String result) {
        return Counter.builder(PREFIX + "guesses")
                .description("What appends assumed not to be in the table")
                .tag("result", result)
                .register(registry);
    }

    void watch(Tail tail, Writer writer) {
        Gauge.builder(PREFIX + "queue.depth", tail, Tail::waiting)
                .description("Appends that wait for the writer")
                .register(registry);
        Gauge.builder(PREFIX + "head.position", tail, Tail::head)
                .description("The newest position this node knows of")
                .register(registry);
        Gauge.builder(PREFIX + "writer.alive", writer, running -> running.isAlive() ? 1 : 0)
                .description("Whether what is queued is going to be stored")
                .register(registry);
    }

    void failed(RuntimeException reason) {
        if (reason instanceof AppendEventsTransactionRejectedException) {
            conflicts.increment();
        } else if (reason instanceof StoreUnavailable) {
            unavailable.increment();
        }
    }

    /// What was looked up in the table for appends that assumed it had nothing.
    void lookedUp(int assumptions, int refuted) {
        right.increment(assumptions - refuted);
        wrong.increment(refuted);
    }

    /// @param nanos it took, the wait for the lock included
    void committed(Batch batch, long nanos) {
        commits.record(nanos, TimeUnit.NANOSECONDS);
        if (!batch.events().isEmpty()) {
            batches.record(batch.events().size());
            events.increment(batch.events().size());
        }
        for (Append append : batch.appends()) {
            appends.record(append.waitedNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
