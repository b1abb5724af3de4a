package org.creneau.infrastructure.boot;

import java.time.Instant;
import java.time.InstantSource;

/// The time that the product goes by: that of the machine, moved so that the demonstration can live on
/// another day.
public final class ProductClock implements InstantSource {

    private final InstantSource machine;
    private volatile InstantSource shown;

    private ProductClock(InstantSource machine) {
        this.machine = machine;
        this.shown = machine;
    }

    public static ProductClock of(InstantSource machine) {
        return new ProductClock(machine);
    }

    @Override
    public Instant instant() {
        return shown.instant();
    }

    /// Stands still, until it is set again.
    public void standAt(Instant instant) {
        shown = InstantSource.fixed(instant);
    }

    /// Shows this instant now, and goes on from it.
    public void runFrom(Instant instant) {
        shown =
                InstantSource.offset(
                        machine, java.time.Duration.between(machine.instant(), instant));
    }
}
