package org.creneau.infrastructure.projections;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.creneau.infrastructure.eventstore.StoredEvents;

/// How far the views are behind the log, and what they could not handle.
///
/// Measured every few seconds and not when somebody asks: whoever asks while PostgreSQL is away would
/// wait for it once for every figure. Until it is back the figures are not a number.
public final class ViewMetrics implements MeterBinder {
    private static final Figures UNKNOWN =
            new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final Generations generations;
    private final StoredEvents log;
    private final InstantSource clock;
    private volatile Map<String, Figures> measured = Map.of();

    private record Figures(double behind, double late, double parked, double rebuild) {}

    public ViewMetrics(Generations generations, StoredEvents log, InstantSource clock) {
        this.generations = generations;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String view : generations.views()) {
            gauge(view, "lag.events", Figures::behind)
                    .description("Events that the view has not yet handled")
                    .register(registry);
            gauge(view, "lag.seconds", Figures::late)
                    .description("Age of the oldest event that the view has not yet handled")
                    .register(registry);
            gauge(view, "parked.events", Figures::parked)
                    .description("Events that the view could not handle, and those behind them")
                    .register(registry);
            gauge(view, "rebuild.lag.events", Figures::rebuild)
                    .description("Events that a rebuild of the view has not yet handled")
                    .register(registry);
        }
    }

    private Gauge.Builder<String> gauge(
            String view, String name, ToDoubleFunction<Figures> figure) {
        return Gauge.builder(
                        "creneau.projection." + name,
                        view,
                        of -> figure.applyAsDouble(measured.getOrDefault(of, UNKNOWN)))
                .tag("view", view);
    }

    public void measure() {
        try {
            long head = log.head();
            measured =
                    generations.views().stream()
                            .collect(toUnmodifiableMap(identity(), view -> figures(view, head)));
        } catch (RuntimeException e) {
            measured = Map.of();
            throw e;
        }
    }

    private Figures figures(String view, long head) {
        long position = generations.position(view);
        return new Figures(
                Math.max(0, head - position),
                position < head ? late(position) : 0,
                generations.parked(view),
                generations.rebuiltTo(view).stream().map(to -> Math.max(0, head - to)).sum());
    }

    private double late(long position) {
        return log.at(position + 1)
                .map(oldest -> Duration.between(oldest.recordedAt(), clock.instant()))
                .map(age -> Math.max(0, age.toMillis() / 1000.0))
                .orElse(0.0);
    }
}
