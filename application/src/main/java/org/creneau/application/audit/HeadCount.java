package org.creneau.application.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;

/// How many people were inside at an instant, counted from what happened up to it. What was told late counts for
/// when it happened: this answers how it was, not what was known.
public final class HeadCount {
    private final Map<Integer, Party> came = new HashMap<>();
    private final Set<Integer> inside = new HashSet<>();

    private HeadCount() {}

    /// @param queue what happened on the day, in the order of the log
    /// @param households whether those who live together count as one
    public static int at(Stream<QueueEvent> queue, Instant at, boolean households) {
        HeadCount count = new HeadCount();
        queue.filter(event -> !event.at().isAfter(at))
                .sorted(Comparator.comparing(QueueEvent::at))
                .forEachOrdered(count::see);
        return count.inside.stream().mapToInt(ticket -> count.heads(ticket, households)).sum();
    }

    private int heads(int ticket, boolean households) {
        Party party = came.getOrDefault(ticket, Party.of(1));
        return PublishedHouseholds.heads(
                party.people() - party.children(),
                party.children(),
                households && party.household());
    }

    private void see(QueueEvent event) {
        switch (event) {
            case QueueEvent.Arrived who -> came.put(who.ticket(), who.party());
            case QueueEvent.WalkedIn who -> {
                came.put(who.ticket(), who.party());
                inside.add(who.ticket());
            }
            case QueueEvent.Entered who -> {
                came.putIfAbsent(who.ticket(), Party.of(who.people()));
                inside.add(who.ticket());
            }
            case QueueEvent.Left gone -> inside.remove(gone.ticket());
            case QueueEvent.ServedAtDoor gone -> inside.remove(gone.ticket());
            case QueueEvent.MarkedAbsent gone -> inside.remove(gone.ticket());
            case QueueEvent.Called _ -> {}
            case QueueEvent.CalledAgain _ -> {}
        }
    }
}
