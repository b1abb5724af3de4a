package org.creneau.infrastructure.rehearsal;

import java.time.Instant;
import java.time.InstantSource;

/// The rehearsal's time: it stands still until it is moved, and only moves forward.
final class SimulatedClock implements InstantSource {
    private volatile Instant now;

    SimulatedClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Stays where it is when asked to go back.
    void advanceTo(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }
}
