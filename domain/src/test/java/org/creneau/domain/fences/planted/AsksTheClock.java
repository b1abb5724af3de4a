package org.creneau.domain.fences.planted;

import java.time.Instant;
import java.util.function.Supplier;

public final class AsksTheClock {
    public static final Supplier<Instant> AT = Instant::now;
}
