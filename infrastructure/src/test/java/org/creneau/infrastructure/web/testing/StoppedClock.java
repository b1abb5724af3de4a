package org.creneau.infrastructure.web.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Stands where a test puts it.
public final class StoppedClock implements InstantSource {
    public static final Instant START = Instant.parse("2020-12-05T14:04:00Z");
    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }
}
