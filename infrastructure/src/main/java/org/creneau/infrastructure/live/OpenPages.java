package org.creneau.infrastructure.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

    /// Before a browser that has lost its stream comes back: not all of a node that was started anew at once.
    private static final Duration SOONEST = Duration.ofSeconds(1);

    private static final Duration LATEST = Duration.ofSeconds(3);

    /// Before whoever found no place comes back.
    private static final Duration LATER = Duration.ofSeconds(5);

    /// Faster than anybody reads, and slow enough that a crowd of changes costs a node three times a second at most.
    public static final Duration PACE = Duration.ofMillis(300);

    private final Changes changes;
    private final AtOnce atOnce;
    private final Counter told;
    private final Timer lag;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-heartbeat").factory());
    private volatile boolean running;

    OpenPages(Changes changes, AtOnce atOnce, MeterRegistry meters) {
        this.changes = changes;
        this.atOnce = atOnce;
        this.told = meters.counter("creneau.live.told");
        this.lag = Timer.builder("creneau.live.lag").publishPercentileHistogram().register(meters);
        meters.gauge("creneau.live.pages", connections, Set::size);
    }

    /// @param missed asked once changes are heard: of which topics it may not show the newest
    public SseEmitter open(Set<Topic> topics, Supplier<Set<Topic>> missed, News news) {
        return open(topics, missed, news, PACE);
    }

    /// @param pace between two things that it is told
    public SseEmitter open(
            Set<Topic> topics, Supplier<Set<Topic>> missed, News news, Duration pace) {
        if (connections.size() >= MOST || !running) {
            return later();
        }
        Connection connection = new Connection(news, pace);
        connection.listen(topics);
        connection.hello(topics, missed.get());
        return connection.emitter;
    }

    /// A browser never comes back by itself after anything but a stream.
    private static SseEmitter later() {
        SseEmitter emitter = new SseEmitter();
        try {
            emitter.send(SseEmitter.event().reconnectTime(comeBack(LATER)).comment("later"));
        } catch (IOException | IllegalStateException _) {
            // It has gone already.
        }
        emitter.complete();
        return emitter;
    }

    /// The same as bytes of a stream, for whoever was turned away before she got here.
    public static String laterText() {
        return ":later\nretry:" + comeBack(LATER) + "\n\n";
    }

    /// Milliseconds, drawn between a time and that and two seconds, so that a crowd does not come back as one.
    private static long comeBack(Duration soonest) {
        return soonest.toMillis()
                + ThreadLocalRandom.current().nextLong(LATEST.minus(SOONEST).toMillis());
    }

    @Override
    public void start() {
        running = true;
        var _ =
                heart.scheduleAtFixedRate(
                        () -> connections.forEach(Connection::beat),
                        HEARTBEAT_SECONDS,
                        HEARTBEAT_SECONDS,
                        TimeUnit.SECONDS);
    }

    /// Before the web server waits for its requests to end: these never would.
    @Override
    public void stop() {
        running = false;
        heart.shutdownNow();
        connections.forEach(connection -> connection.emitter.complete());
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

    private void after(long nanos, Runnable what) {
        if (nanos <= 0) {
            tellers.execute(what);
        } else if (running) {
            var _ = heart.schedule(() -> tellers.execute(what), nanos, TimeUnit.NANOSECONDS);
        }
    }

    private final class Connection {
        private final SseEmitter emitter = new SseEmitter(AT_MOST.toMillis());
        private final OpenPage page;

        Connection(News news, Duration pace) {
            page =
                    new OpenPage(
                            inTurn(news),
                            this::tell,
                            pace,
                            OpenPages.this::after,
                            System::nanoTime);
        }

        private News inTurn(News news) {
            return new News() {
                @Override
                public List<Told> of(Set<Topic> changed, long heard) {
                    return atOnce.part(() -> news.of(changed, heard));
                }

                @Override
                public Duration again() {
                    return news.again();
                }

                @Override
                public Set<Topic> growingOld(Set<Topic> topics) {
                    return news.growingOld(topics);
                }
            };
        }

        void listen(Set<Topic> topics) {
            Changes.Subscription subscription = changes.listen(topics, page::changed);
            connections.add(this);
            emitter.onCompletion(
                    () -> {
                        connections.remove(this);
                        page.close();
                        subscription.close();
                    });
            emitter.onTimeout(emitter::complete);
        }

        void hello(Set<Topic> topics, Set<Topic> missed) {
            send(SseEmitter.event().id("0").reconnectTime(comeBack(SOONEST)).comment("hello"));
            page.opened(topics);
            page.changed(missed);
        }

        private void tell(List<News.Told> news, long nanos) {
            for (News.Told one : news) {
                send(SseEmitter.event().id(one.id()).data(one.data()));
                told.increment();
                lag.record(nanos, TimeUnit.NANOSECONDS);
            }
        }

        void beat() {
            if (!page.isBusy()) {
                tellers.execute(() -> send(SseEmitter.event().name("beat").data("")));
            }
        }

        private void send(SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException _) {
                // The browser is gone; its connection reports the end by itself.
                connections.remove(this);
                page.close();
            }
        }
    }
}
