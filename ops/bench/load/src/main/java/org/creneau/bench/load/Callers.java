package org.creneau.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Callers without a pause: each asks again as soon as it has its answer.
public final class Callers {
    private final int number;
    private final Threads threads;

    public Callers(int number, Threads threads) {
        this.number = number;
        this.threads = threads;
    }

    /// @throws IllegalStateException when interrupted, or when a caller does not come back
    public Measured run(Duration time, Slots slots, Attempt attempt) {
        List<Caller> callers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> running = new ArrayList<>();
        AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();
        for (int i = 0; i < number; i++) {
            Caller caller = new Caller(slots, attempt, start, time.toNanos(), first);
            callers.add(caller);
            running.add(threads.unstarted(caller));
        }
        running.forEach(Thread::start);
        long began = System.nanoTime();
        start.countDown();
        running.forEach(Callers::join);
        double seconds = (System.nanoTime() - began) / 1e9;
        RuntimeException failure = first.get();
        if (failure != null) {
            System.err.println("A call failed, here the first that did: " + chain(failure));
        }
        return together(callers, seconds);
    }

    private static String chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("; "));
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(Duration.ofMinutes(2))) {
                throw new IllegalStateException("A caller has no answer after two minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Measured together(List<Caller> callers, double seconds) {
        Latencies latencies = new Latencies();
        long refused = 0;
        long failed = 0;
        for (Caller caller : callers) {
            latencies.addAll(caller.latencies);
            refused += caller.refused;
            failed += caller.failed;
        }
        return Measured.of(latencies.count(), refused, failed, seconds, latencies);
    }

    private static final class Caller implements Runnable {
        private final Slots slots;
        private final Attempt attempt;
        private final CountDownLatch start;
        private final long nanos;
        private final AtomicReference<@Nullable RuntimeException> first;
        private final Latencies latencies = new Latencies();
        private long refused;
        private long failed;

        Caller(
                Slots slots,
                Attempt attempt,
                CountDownLatch start,
                long nanos,
                AtomicReference<@Nullable RuntimeException> first) {
            this.slots = slots;
            this.attempt = attempt;
            this.start = start;
            this.nanos = nanos;
            this.first = first;
        }

        @Override
        public void run() {
            try {
                start.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                ask();
            }
        }

        private void ask() {
            int index = ThreadLocalRandom.current().nextInt(slots.count());
            int slot = slots.slot(index);
            long began = System.nanoTime();
            try {
                switch (attempt.take(slot)) {
                    case TAKEN -> latencies.add(System.nanoTime() - began);
                    case FULL -> {
                        refused++;
                        slots.full(index, slot);
                    }
                }
            } catch (RuntimeException e) {
                failed++;
                first.compareAndSet(null, e);
            }
        }
    }
}
