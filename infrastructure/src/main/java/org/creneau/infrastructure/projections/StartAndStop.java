package org.creneau.infrastructure.projections;

import org.springframework.context.SmartLifecycle;

/// Has a part started and stopped in its turn, once: it is never paused.
///
/// Parts of a higher phase start later and stop earlier.
final class StartAndStop implements SmartLifecycle {
    private final int phase;
    private final Runnable start;
    private final Runnable stop;
    private volatile boolean running;

    StartAndStop(int phase, Runnable start, Runnable stop) {
        this.phase = phase;
        this.start = start;
        this.stop = stop;
    }

    @Override
    public void start() {
        start.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stop.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
