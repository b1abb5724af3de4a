package org.creneau.infrastructure.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What is still to happen, and when. Things of one instant happen in the order in which they were put
/// down.
final class Agenda {
    private record Entry(Instant at, long order, Runnable happening) {}

    private final SimulatedClock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long order;

    Agenda(SimulatedClock clock) {
        this.clock = clock;
    }

    void at(Instant instant, Runnable happening) {
        entries.add(new Entry(instant, order++, happening));
    }

    void in(Duration time, Runnable happening) {
        at(clock.instant().plus(time), happening);
    }

    /// Null where nothing is left.
    @Nullable Instant next() {
        Entry first = entries.peek();
        return first == null ? null : first.at();
    }

    /// Lets everything happen that happens before this instant.
    void runBefore(Instant instant) {
        Instant next = next();
        while (next != null && next.isBefore(instant)) {
            runNext();
            next = next();
        }
    }

    void runAll() {
        while (!entries.isEmpty()) {
            runNext();
        }
    }

    private void runNext() {
        Entry entry = entries.remove();
        clock.advanceTo(entry.at());
        entry.happening().run();
    }
}
