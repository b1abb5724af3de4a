package org.creneau.infrastructure.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.live.Changes;
import org.creneau.application.live.Topic;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// The browsers, and the programs, that are connected to this node.
///
/// A change only marks a page as out of date; a thread of its own tells it. So a slow browser misses
/// states in between, and nothing piles up.
@Component
public final class OpenPages implements SmartLifecycle {
    private static final int MOST = 5_000;
    private static final Duration AT_MOST = Duration.ofMinutes(30);
    private static final long HEARTBEAT_SECONDS = 15;
    private static final long RECONNECT_MILLIS = 1_500;

    private final Changes changes;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-heartbeat").factory());
    private volatile boolean running;

    OpenPages(Changes changes) {
        this.changes = changes;
    }

    public int count() {
        return pages.size();
    }

    /// @param missed asked once changes are heard: whether there is something to catch up with
    /// @param news what each is told, whatever has changed
    public SseEmitter open(Set<Topic> topics, BooleanSupplier missed, String news) {
        if (pages.size() >= MOST || !running) {
            throw new TemporarilyUnavailable(
                    "No room for another page", new IllegalStateException("Full"));
        }
        Page page = new Page(new SseEmitter(AT_MOST.toMillis()), news);
        page.listen(topics);
        page.hello(missed.getAsBoolean());
        return page.emitter;
    }

    @Override
    public void start() {
        running = true;
        var _ =
                heart.scheduleAtFixedRate(
                        () -> pages.forEach(Page::beat),
                        HEARTBEAT_SECONDS,
                        HEARTBEAT_SECONDS,
                        TimeUnit.SECONDS);
    }

    /// Before the web server waits for its requests to end: these never would.
    @Override
    public void stop() {
        running = false;
        heart.shutdownNow();
        pages.forEach(page -> page.emitter.complete());
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }

    private final class Page {
        private final SseEmitter emitter;
        private final String news;
        private final AtomicInteger untold = new AtomicInteger();

        Page(SseEmitter emitter, String news) {
            this.news = news;
            this.emitter = emitter;
        }

        void listen(Set<Topic> topics) {
            Changes.Subscription subscription = changes.listen(topics, _ -> changed());
            pages.add(this);
            emitter.onCompletion(
                    () -> {
                        pages.remove(this);
                        subscription.close();
                    });
            emitter.onTimeout(emitter::complete);
        }

        void hello(boolean late) {
            send(SseEmitter.event().id("0").reconnectTime(RECONNECT_MILLIS).comment("hello"));
            if (late) {
                changed();
            }
        }

        /// Only the first of several changes needs somebody to tell them.
        void changed() {
            if (untold.getAndIncrement() == 0) {
                tellers.execute(this::tell);
            }
        }

        private void tell() {
            int told;
            do {
                told = untold.get();
                send(SseEmitter.event().id("1").data(news));
            } while (!untold.compareAndSet(told, 0));
        }

        /// A page that is being told something shows by that whether it is still there.
        void beat() {
            if (untold.get() == 0) {
                tellers.execute(() -> send(SseEmitter.event().comment("beat")));
            }
        }

        private void send(SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException _) {
                // The browser is gone; its connection reports the end by itself.
                pages.remove(this);
            }
        }
    }
}
