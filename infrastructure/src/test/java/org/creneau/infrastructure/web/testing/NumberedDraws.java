package org.creneau.infrastructure.web.testing;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.infrastructure.desk.Draws;

/// Draws one after the other, so that a test can be read.
final class NumberedDraws implements Draws {
    private final AtomicInteger next = new AtomicInteger();

    @Override
    public String id() {
        return String.format(Locale.ROOT, "%032x", next.incrementAndGet());
    }

    @Override
    public String pickupCode() {
        return String.format(Locale.ROOT, "K%05d", next.incrementAndGet());
    }

    @Override
    public String orderNumber() {
        return String.format(Locale.ROOT, "KM-%05d", next.incrementAndGet());
    }
}
