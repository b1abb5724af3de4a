package org.creneau.infrastructure.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Something small that each node does for itself again and again while the product runs. A round that fails is
/// followed by the next; the first of a row of failures is logged.
public final class NodeRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NodeRounds.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private boolean failing;
    private volatile @Nullable ScheduledExecutorService executor;

    public NodeRounds(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
        Future<?> _ =
                started.scheduleWithFixedDelay(
                        this::roundOrWarn,
                        pause.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
        executor = started;
    }

    private void roundOrWarn() {
        try {
            round.run();
            failing = false;
        } catch (RuntimeException e) {
            warnOnce(e);
        }
    }

    private void warnOnce(RuntimeException failure) {
        if (!failing) {
            LOG.warn("Rounds of {} fail until further notice", name, failure);
        }
        failing = true;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = executor;
        executor = null;
        if (stopping != null) {
            stop(stopping);
        }
    }

    private static void stop(ScheduledExecutorService stopping) {
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    @Override
    public int getPhase() {
        return SharedRounds.PHASE;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
