package org.creneau.application.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.queue.QueueEvent;

/// How many people were inside at an instant, counted from what happened up to it. What was told late counts for
/// when it happened: this answers how it was, not what was known.
public final class HeadCount {
    private final Map<Integer, Integer> inside = new HashMap<>();

    private HeadCount() {}

    /// @param queue what happened on the day, in the order of the log
    public static int at(Stream<QueueEvent> queue, Instant at) {
        HeadCount count = new HeadCount();
        queue.filter(event -> !event.at().isAfter(at))
                .sorted(Comparator.comparing(QueueEvent::at))
                .forEachOrdered(count::see);
        return count.inside.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void see(QueueEvent event) {
        switch (event) {
            case QueueEvent.Entered came -> inside.put(came.ticket(), came.people());
            case QueueEvent.WalkedIn came -> inside.put(came.ticket(), came.party().people());
            case QueueEvent.Left gone -> inside.remove(gone.ticket());
            case QueueEvent.ServedAtDoor gone -> inside.remove(gone.ticket());
            case QueueEvent.MarkedAbsent gone -> inside.remove(gone.ticket());
            case QueueEvent.Arrived _ -> {}
            case QueueEvent.Called _ -> {}
            case QueueEvent.CalledAgain _ -> {}
        }
    }
}
