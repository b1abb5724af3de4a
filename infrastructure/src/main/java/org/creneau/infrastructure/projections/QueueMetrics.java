package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.creneau.application.queue.Queues;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Limit;

/// How many people are inside each shop, and how many may be. A shop that nothing limits has no second
/// figure.
public final class QueueMetrics implements MeterBinder {
    private final Shops shops;
    private final Queues queues;
    private final InstantSource clock;
    private final AtomicReference<List<Gauges>> registered = new AtomicReference<>(List.of());

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
                                .description("People inside the shop now")
                                .register(registry),
                        MultiGauge.builder("creneau.queue.people.allowed")
                                .description("People who may be inside the shop now")
                                .register(registry));
        registered.updateAndGet(known -> Stream.concat(known.stream(), Stream.of(gauges)).toList());
    }

    /// Counts anew. Shops come and go, so this is done every few seconds and not when somebody asks.
    public void count() {
        Instant now = clock.instant();
        List<ShopView> all = shops.all();
        for (Gauges gauges : registered.get()) {
            gauges.inside.register(
                    all.stream().map(shop -> row(shop, inside(shop, now))).toList(), true);
            gauges.allowed.register(
                    all.stream()
                            .filter(shop -> allowed(shop, now).isPresent())
                            .map(shop -> row(shop, allowed(shop, now).getAsInt()))
                            .toList(),
                    true);
        }
    }

    private static MultiGauge.Row<?> row(ShopView shop, int people) {
        return MultiGauge.Row.of(Tags.of("shop", shop.id().value()), people);
    }

    private int inside(ShopView shop, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, shop.profile().zone());
        return queues.of(new QueueId(shop.id(), today)).inside();
    }

    private static OptionalInt allowed(ShopView shop, Instant now) {
        Distancing distancing = shop.distancing();
        if (distancing == null) {
            return OptionalInt.empty();
        }
        return switch (Limit.allowed(distancing, now, shop.profile().zone())) {
            case Limit.AtMost(var people, _) -> OptionalInt.of(people);
            case Limit.AtTheDoor _ -> OptionalInt.of(0);
            case Limit.Unlimited _ -> OptionalInt.empty();
        };
    }
}
