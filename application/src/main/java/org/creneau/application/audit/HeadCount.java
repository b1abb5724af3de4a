package org.creneau.application.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.Seen;
import org.jspecify.annotations.Nullable;

/// How many people were inside at an instant, counted from what happened up to it. What was told late counts for
/// when it happened: this answers how it was, not what was known. Where somebody counted, what is told later of the time
/// before adds nobody. Whoever was seen to leave later than with her parcel was there until then.
public final class HeadCount {
    /// @param since when she came in, or went out; nothing that happened before says where she is
    private record Place(boolean inside, Instant since) {}

    private final Map<Integer, Party> came = new HashMap<>();
    private final Map<Integer, Place> places = new HashMap<>();
    private @Nullable Instant counted;

    private HeadCount() {}

    /// @param queue what happened on the day, in the order of the log, also what happened after the instant
    /// @param households whether those who live together count as one
    public static int at(Stream<QueueEvent> queue, Instant at, boolean households) {
        HeadCount count = new HeadCount();
        AsItHappened.until(at, queue.toList()).forEach(count::see);
        return count.places.entrySet().stream()
                .filter(ticket -> ticket.getValue().inside())
                .mapToInt(ticket -> count.heads(ticket.getKey(), households))
                .sum();
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
                comesIn(who);
            }
            case QueueEvent.Entered who -> {
                came.putIfAbsent(who.ticket(), Party.of(who.people()));
                comesIn(who);
            }
            case QueueEvent.PartyResized who -> came.put(who.ticket(), who.party());
            case QueueEvent.Left gone when isPresumed(gone.seen()) ->
                    places.computeIfPresent(
                            gone.ticket(), (_, was) -> new Place(false, was.since()));
            case QueueEvent.Left gone -> move(gone, false);
            case QueueEvent.ServedAtDoor gone -> move(gone, false);
            case QueueEvent.MarkedAbsent gone -> move(gone, false);
            case QueueEvent.Recounted all -> counted = all.at();
            case QueueEvent.Called _ -> {}
            case QueueEvent.CalledAgain _ -> {}
            case QueueEvent.WaitTold _ -> {}
        }
    }

    private static boolean isPresumed(Seen seen) {
        return seen == Seen.AGED_OUT || seen == Seen.RECOUNTED;
    }

    private void comesIn(QueueEvent.OfTicket who) {
        Place was = places.get(who.ticket());
        boolean isKnown = was != null && was.inside();
        move(who, isKnown || counted == null || !who.at().isBefore(counted));
    }

    private void move(QueueEvent.OfTicket who, boolean inside) {
        places.merge(
                who.ticket(),
                new Place(inside, who.at()),
                (was, now) -> now.since().isBefore(was.since()) ? was : now);
    }
}
