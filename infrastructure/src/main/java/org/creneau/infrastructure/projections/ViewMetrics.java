package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.creneau.infrastructure.eventstore.StoredEvents;

/// How far the views are behind the log, and what they could not handle. Read when somebody asks.
public final class ViewMetrics implements MeterBinder {
    private final Generations generations;
    private final StoredEvents log;
    private final InstantSource clock;

    public ViewMetrics(Generations generations, StoredEvents log, InstantSource clock) {
        this.generations = generations;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String view : generations.views()) {
            gauge(
                    registry,
                    view,
                    "lag.events",
                    "Events that the view has not yet handled",
                    this::behind);
            gauge(
                    registry,
                    view,
                    "lag.seconds",
                    "Age of the oldest event that the view has not yet handled",
                    this::late);
            gauge(
                    registry,
                    view,
                    "parked.events",
                    "Events that the view could not handle, and those that wait behind them",
                    generations::parked);
        }
    }

    private void gauge(
            MeterRegistry registry,
            String view,
            String name,
            String description,
            ToDoubleFunction<String> value) {
        Gauge.builder("creneau.projection." + name, view, value)
                .description(description)
                .tag("view", view)
                .register(registry);
    }

    private double behind(String view) {
        long position = generations.position(view);
        return Math.max(0, log.head() - position);
    }

    private double late(String view) {
        return log.at(generations.position(view) + 1)
                .map(oldest -> Duration.between(oldest.recordedAt(), clock.instant()))
                .map(age -> Math.max(0, age.toMillis() / 1000.0))
                .orElse(0.0);
    }
}
