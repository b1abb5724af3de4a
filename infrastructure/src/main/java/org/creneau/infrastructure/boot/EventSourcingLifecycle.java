package org.creneau.infrastructure.boot;

import java.util.concurrent.atomic.AtomicBoolean;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts the log before whatever follows it or writes to it, and stops it after: doors close first,
/// then views and automations, then the writer, then the database.
///
/// It cannot be started twice, so it is never paused.
@Component
final class EventSourcingLifecycle implements SmartLifecycle {
    /// What follows the log starts in a higher phase.
    static final int PHASE = 0;

    private final EventSourcing sourcing;
    private final AtomicBoolean running = new AtomicBoolean();

    EventSourcingLifecycle(EventSourcing sourcing) {
        this.sourcing = sourcing;
    }

    @Override
    public void start() {
        sourcing.start();
        running.set(true);
    }

    @Override
    public void stop() {
        running.set(false);
        sourcing.close();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
