package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.creneau.application.queue.Estimates;
import org.creneau.domain.queue.estimate.Outcome;

/// How the waits came out that people were told in the last seven days.
public final class EstimateMetrics implements MeterBinder {
    private static final int DAYS = 7;
    private final Estimates estimates;
    private final InstantSource clock;

    private volatile Map<Outcome, Integer> outcomes = Map.of();

    public EstimateMetrics(Estimates estimates, InstantSource clock) {
        this.estimates = estimates;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            Gauge.builder(
                            "creneau.queue.told.waits",
                            this,
                            metrics -> metrics.outcomes.getOrDefault(outcome, 0))
                    .description("Waits told in the last seven days, by how they came out")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(registry);
        }
    }

    /// Counts anew, every minute and not when somebody asks.
    public void count() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        outcomes = Map.copyOf(estimates.since(today.minusDays(DAYS - 1)));
    }
}
