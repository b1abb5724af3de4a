package org.creneau.infrastructure.webhook;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.creneau.infrastructure.rounds.SharedRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// A thread for each address that something is sent to. It ends after the rounds that ask for it, and before what they
/// write to; what is under way then has a few seconds.
final class Sending implements Executor, SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private volatile @Nullable ExecutorService threads;

    @Override
    public void start() {
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("webhook-", 0).factory());
    }

    @Override
    public void execute(Runnable sending) {
        ExecutorService running = threads;
        if (running == null) {
            throw new RejectedExecutionException("Nothing is sent any more");
        }
        running.execute(sending);
    }

    @Override
    public void stop() {
        ExecutorService stopping = threads;
        threads = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    @Override
    public int getPhase() {
        return SharedRounds.PHASE - 50;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
