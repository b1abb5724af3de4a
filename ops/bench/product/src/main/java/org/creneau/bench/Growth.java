package org.creneau.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creneau.bench.load.Callers;
import org.creneau.bench.load.Measured;

/// The same bookings on a short log and on a long one.
///
/// The views begin after what the logs were filled with: they do not read the past while they keep up
/// with the present, and their tables grow with windows, not with the log.
final class Growth {
    /// With tags, indexes, and what PostgreSQL writes twice; rather too much.
    static final long BYTES_AN_EVENT = 3_000;

    private static final long SHORT = 100_000;

    private final Options options;
    private final Server server;
    private final Callers callers;
    private final Consumer<String> say;

    Growth(Options options, Server server, Consumer<String> say) {
        this.options = options;
        this.server = server;
        this.callers = new Callers(options.callers(), options.threads());
        this.say = say;
    }

    List<Round> measure() {
        try (Product small = filled("small", Math.min(SHORT, options.growth()));
                Product large = filled("large", options.growth())) {
            warmUp(small);
            warmUp(large);
            return Round.take(
                    "growth",
                    List.of(
                            new Step("small", () -> booked("small", small)),
                            new Step("large", () -> booked("large", large))),
                    options.rounds(),
                    say);
        } finally {
            server.drop("small");
            server.drop("large");
        }
    }

    private Product filled(String database, long events) {
        say.accept("Making a log of %,d events".formatted(events));
        long began = System.nanoTime();
        Product product = Product.behindItsPast(server, database, events);
        double seconds = (System.nanoTime() - began) / 1e9;
        say.accept("  %,.0f events/s".formatted(events / seconds));
        return product;
    }

    private void warmUp(Product product) {
        callers.run(options.warmUp().dividedBy(2), product.slots(Bookings.WINDOWS), product);
        product.settled();
    }

    private Map<String, Double> booked(String name, Product product) {
        server.checkpoint();
        Measured measured = callers.run(options.step(), product.slots(Bookings.WINDOWS), product);
        if (measured.failed() > 0) {
            throw new IllegalStateException(measured.failed() + " calls ended in an error");
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(name, measured.perSecond());
        figures.put(name + "_p99_ms", measured.p99());
        figures.put(name + "_views_behind_s", product.settled());
        figures.put(name + "_events", (double) product.head());
        return figures;
    }
}
