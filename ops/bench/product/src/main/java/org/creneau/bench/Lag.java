package org.creneau.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.creneau.application.decisions.Outcome;
import org.creneau.bench.load.Latencies;
import org.creneau.bench.load.Slots;
import org.creneau.domain.kernel.SlotId;

/// How long after the answer to a booking a page would show it, while half as many bookings come in as
/// the product can take. It is waited for as a page waits.
///
/// Bookings come at their times whether or not earlier ones have been answered. A thousand a second are
/// waited for: as many as would look at once.
final class Lag {
    private static final int SAMPLES_A_SECOND = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Options options;
    private final Product product;
    private final double perSecond;

    /// @param perSecond bookings
    Lag(Options options, Product product, double perSecond) {
        this.options = options;
        this.product = product;
        this.perSecond = perSecond;
    }

    static List<Round> measure(
            Options options, Server server, double perSecond, Consumer<String> say)
            throws Exception {
        try (Product product = Product.on(server, "lag")) {
            product.fillWithHolds(CopiedLog.ENOUGH);
            product.settled();
            server.analyze("lag");
            Lag lag = new Lag(options, product, perSecond);
            lag.step(options.warmUp().dividedBy(2));
            try (CopiedLog log = new CopiedLog(server, "lag")) {
                return Round.take(
                        "lag",
                        List.of(
                                new Step("lag_p99_ms", () -> lag.step(options.step())),
                                new Step(
                                        "commit_p50_ms",
                                        () -> log.commit(options.step().dividedBy(2)))),
                        options.rounds(),
                        say);
            }
        }
    }

    private Map<String, Double> step(Duration time) throws InterruptedException {
        Slots slots = product.slots(Bookings.WINDOWS);
        List<Caller> callers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < options.callers(); i++) {
            Caller caller = new Caller(slots, began, began + time.toNanos());
            callers.add(caller);
            threads.add(Thread.ofVirtual().start(caller));
        }
        Latencies lags = new Latencies();
        long booked = 0;
        for (int i = 0; i < threads.size(); i++) {
            threads.get(i).join();
            lags.addAll(callers.get(i).lags);
            booked += callers.get(i).booked;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        product.settled();
        if (lags.count() == 0) {
            throw new IllegalStateException("No booking was waited for");
        }
        return Map.of(
                "lag_p99_ms",
                lags.millis(0.99),
                "lag_p50_ms",
                lags.millis(0.5),
                "lag_max_ms",
                lags.millis(1),
                "lag_at_bookings",
                booked / seconds);
    }

    private final class Caller implements Runnable {
        private final Slots slots;
        private final long end;
        private final long interval = (long) (options.callers() / perSecond * 1e9);
        private final long first;
        private final Latencies lags = new Latencies();
        private long booked;

        Caller(Slots slots, long began, long end) {
            this.slots = slots;
            this.end = end;
            this.first = began + ThreadLocalRandom.current().nextLong(interval + 1);
        }

        @Override
        public void run() {
            for (long at = first; at < end; at += interval) {
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(at - System.nanoTime());
                }
                book();
            }
        }

        private void book() {
            var random = ThreadLocalRandom.current();
            SlotId slot = product.town().slot(slots.slot(random.nextInt(slots.count())));
            Outcome outcome = product.held(slot, Product.random(), Product.random());
            long answered = System.nanoTime();
            if (outcome instanceof Outcome.Accepted(_, long position)) {
                booked++;
                if (random.nextDouble() * perSecond < SAMPLES_A_SECOND) {
                    if (!product.views().await("windows", position, PATIENCE)) {
                        throw new IllegalStateException("A view is ten seconds behind");
                    }
                    lags.add(System.nanoTime() - answered);
                }
            }
        }
    }
}
