package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creneau.application.queue.Fullness;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Limit;

/// How many people are inside each shop, and how many may be, by that limit which leaves the fewest places. A shop that
/// nothing limits has no second figure.
public final class QueueMetrics implements MeterBinder {
    private final Shops shops;
    private final Queues queues;
    private final InstantSource clock;
    private final AtomicReference<List<Gauges>> registered = new AtomicReference<>(List.of());

    private volatile Counts counts = new Counts(Map.of(), Map.of());

    /// By shop.
    private record Counts(Map<String, Integer> inside, Map<String, Integer> allowed) {}

    private record Gauges(MultiGauge inside, MultiGauge allowed) {}

    public QueueMetrics(Shops shops, Queues queues, InstantSource clock) {
        this.shops = shops;
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauges gauges =
                new Gauges(
                        MultiGauge.builder("creneau.queue.people.inside")
                                .description("People inside the shop now, as the limit counts them")
                                .register(registry),
                        MultiGauge.builder("creneau.queue.people.allowed")
                                .description("People who may be inside the shop now")
                                .register(registry));
        registered.updateAndGet(known -> Stream.concat(known.stream(), Stream.of(gauges)).toList());
    }

    /// Counts anew. Shops come and go, so this is done every few seconds and not when somebody asks.
    ///
    /// Rows that are there stay, and read the newest count: one that is replaced would be there twice
    /// for whoever reads at that instant, which Prometheus does not forgive.
    public void count() {
        Instant now = clock.instant();
        Map<String, Integer> inside = new HashMap<>();
        Map<String, Integer> allowed = new HashMap<>();
        for (ShopView shop : shops.all()) {
            Fullness full = full(shop, now);
            Integer most = full.allowed();
            inside.put(shop.id().value(), full.inside());
            if (most != null) {
                allowed.put(shop.id().value(), most);
            }
        }
        counts = new Counts(Map.copyOf(inside), Map.copyOf(allowed));
        for (Gauges gauges : registered.get()) {
            gauges.inside.register(rows(Counts::inside), false);
            gauges.allowed.register(rows(Counts::allowed), false);
        }
    }

    private List<MultiGauge.Row<?>> rows(Function<Counts, Map<String, Integer>> figure) {
        return figure.apply(counts).keySet().stream()
                .<MultiGauge.Row<?>>map(shop -> row(shop, figure))
                .toList();
    }

    private MultiGauge.Row<String> row(String shop, Function<Counts, Map<String, Integer>> figure) {
        return MultiGauge.Row.of(
                Tags.of("shop", shop),
                shop,
                of -> {
                    Integer people = figure.apply(counts).get(of);
                    return people == null ? Double.NaN : people;
                });
    }

    /// Both figures by one limit, so that the one may be held against the other.
    private Fullness full(ShopView shop, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, shop.profile().zone());
        QueueView line =
                queues.of(new QueueId(shop.id(), today))
                        .withoutForgotten(now, shop.arrangement().stay());
        return Fullness.of(limit(shop, now), line::inside);
    }

    private static Limit limit(ShopView shop, Instant now) {
        Distancing distancing = shop.distancing();
        return distancing == null
                ? new Limit.Unlimited()
                : Limit.allowed(distancing, now, shop.profile().zone());
    }
}
