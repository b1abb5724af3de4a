package org.creneau.infrastructure.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// How much a node makes at a time, of pages and of parts of them. Whoever comes when all places are taken waits for one: in
/// a crowd the first are done first, where all at once would wait for each other's connections until nobody is served.
@Component
public final class AtOnce implements DisposableBean {
    /// Fewer than there are connections for whoever asks, so that some are left for decisions.
    static final int PAGES = 12;

    /// Of parts that are sent, which cost the processor more than the database.
    static final int PARTS = 8;

    /// A browser waits longer than this, and a person does not.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// Whoever takes longer writes to a slow telephone or waits for something else, and makes nothing.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Semaphore pages;
    private final Semaphore parts = new Semaphore(PARTS, true);
    private final Duration patience;
    private final Duration longest;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("pages-at-once").factory());

    @Autowired
    AtOnce(MeterRegistry meters) {
        this(PAGES, PATIENCE, LONGEST);
        meters.gauge("creneau.pages.waiting", pages, Semaphore::getQueueLength);
    }

    /// @param most pages
    /// @param longest after which a place is somebody else's
    AtOnce(int most, Duration patience, Duration longest) {
        this.pages = new Semaphore(most, true);
        this.patience = patience;
        this.longest = longest;
    }

    /// A place among those for pages, until it is closed or was kept for too long.
    public final class Place implements AutoCloseable {
        private final AtomicBoolean taken = new AtomicBoolean(true);

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                pages.release();
            }
        }
    }

    /// @throws TemporarilyUnavailable where none was free for long
    public Place page() {
        try {
            if (pages.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                Place place = new Place();
                var _ = clock.schedule(place::close, longest.toMillis(), TimeUnit.MILLISECONDS);
                return place;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new TemporarilyUnavailable(
                "Too many pages at once", new IllegalStateException("Crowd"));
    }

    <T> T part(Supplier<T> made) {
        parts.acquireUninterruptibly();
        try {
            return made.get();
        } finally {
            parts.release();
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
