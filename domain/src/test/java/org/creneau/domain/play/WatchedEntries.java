package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.Ticket.Where;
import org.jspecify.annotations.Nullable;

/// What is told of a number is believed where it can be so, and nobody who was called is lost.
final class WatchedEntries {
    /// @param was where she was until she went; absent as long as she has not
    /// @param how absent where she was served at the door
    /// @param noticed when she went, or was taken to have gone
    private record One(
            String where,
            @Nullable String was,
            @Nullable Seen how,
            Instant since,
            @Nullable Instant noticed) {
        One at(String place, Instant when) {
            return when.isBefore(since) ? this : new One(place, null, null, when, null);
        }

        One gone(@Nullable Seen seen, Instant when) {
            return when.isBefore(since) ? this : new One("gone", until(), seen, when, when);
        }

        One presumed(Seen seen, Instant when) {
            return new One("gone", until(), seen, since, when);
        }

        private String until() {
            return was == null ? where : was;
        }

        boolean isPresumed() {
            return how == Seen.AGED_OUT || how == Seen.RECOUNTED;
        }
    }

    private final List<String> complaints;
    private final Map<String, One> numbers = new HashMap<>();
    private final Map<QueueId, Instant> counts = new HashMap<>();
    private final Map<OrderId, String> firsts = new HashMap<>();
    private final Set<String> again = new HashSet<>();

    WatchedEntries(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(QueueEvent event) {
        switch (event) {
            case Recounted counted -> counts.put(counted.queue(), counted.at());
            case OfTicket happened -> see(happened);
        }
    }

    private void see(OfTicket event) {
        switch (event) {
            case QueueEvent.Arrived came -> {
                numbers.put(key(came), come(came, "waiting"));
                comesFor(came);
            }
            case QueueEvent.WalkedIn _ -> {
                numbers.put(key(event), come(event, "inside"));
                counted(event);
            }
            case QueueEvent.Called _ -> change(event, one(event).at("called", event.at()));
            case QueueEvent.Entered _ when one(event).where().equals("inside") -> {}
            case QueueEvent.Entered _ -> {
                One before = one(event);
                change(event, before.at("inside", event.at()));
                if (!event.at().isBefore(before.since())) {
                    counted(event);
                }
            }
            case Left left when isPresumption(left.seen()) ->
                    change(event, one(event).presumed(left.seen(), left.at()));
            case Left left -> change(event, one(event).gone(left.seen(), left.at()));
            case QueueEvent.ServedAtDoor served -> served(served);
            case QueueEvent.MarkedAbsent _ -> change(event, one(event).at("absent", event.at()));
            case QueueEvent.CalledAgain _, QueueEvent.PartyResized _, QueueEvent.WaitTold _ -> {}
        }
    }

    private void comesFor(QueueEvent.Arrived came) {
        OrderId order = came.order();
        String before = order == null ? null : firsts.putIfAbsent(order, key(came));
        if (before != null) {
            again.addAll(List.of(before, key(came)));
        }
    }

    private void served(QueueEvent.ServedAtDoor event) {
        One one = one(event);
        if (one.where().equals("inside") || (one.where().equals("gone") && !one.isPresumed())) {
            complaints.add("Served at the door, and was not there: " + event);
        }
        change(event, one.gone(null, event.at()));
    }

    private static boolean isPresumption(Seen seen) {
        return seen == Seen.AGED_OUT || seen == Seen.RECOUNTED;
    }

    private static One come(OfTicket event, String where) {
        return new One(where, null, null, event.at(), null);
    }

    private void counted(OfTicket event) {
        Instant counted = counts.get(event.queue());
        if (counted != null && event.at().isBefore(counted)) {
            change(event, one(event).presumed(Seen.RECOUNTED, counted));
        }
    }

    /// Before it happens.
    void decided(Command command, Decision decision) {
        if (command instanceof RecordEntry entry && numbers.containsKey(key(entry))) {
            told(entry, decision instanceof Accepted(var events) && !events.isEmpty());
        }
        if (command instanceof CallTicket call
                && decision instanceof Refused(var reason)
                && reason.code().equals("not-waiting")) {
            complainIf(isAwaited(call), "Was called, and is lost", call);
        }
    }

    private void told(RecordEntry entry, boolean isBelieved) {
        One one = Objects.requireNonNull(numbers.get(key(entry)));
        Where shown = entry.shown();
        if (!one.where().equals("gone") || shown == null) {
            return;
        }
        complainIf(isBelieved && shown == Where.GONE && isCounted(entry, one), "Counted", entry);
        complainIf(isBelieved && shown != Where.GONE && hasGone(one), "Has gone", entry);
        complainIf(!isBelieved && shown != Where.GONE && gaveUp(one), "Was not there", entry);
    }

    private boolean isCounted(RecordEntry entry, One one) {
        Instant counted = counts.get(entry.queue());
        Instant noticed = one.noticed();
        return one.isPresumed() && counted != null && noticed != null && !noticed.isAfter(counted);
    }

    private static boolean hasGone(One one) {
        return one.how() == null || ("inside".equals(one.was()) && !one.isPresumed());
    }

    private static boolean gaveUp(One one) {
        return one.how() == Seen.GAVE_UP || one.how() == Seen.IMPLIED_BY_CANCELLATION;
    }

    /// Whoever has an order may have come back with another number.
    private boolean isAwaited(CallTicket call) {
        One one = numbers.get(key(call.queue(), call.ticket()));
        return one != null
                && "called".equals(one.was())
                && one.how() == Seen.AGED_OUT
                && !again.contains(key(call.queue(), call.ticket()));
    }

    private One one(OfTicket event) {
        return numbers.getOrDefault(key(event), come(event, "waiting"));
    }

    private void change(OfTicket event, One to) {
        numbers.put(key(event), to);
    }

    private static String key(OfTicket event) {
        return key(event.queue(), event.ticket());
    }

    private static String key(RecordEntry entry) {
        return key(entry.queue(), entry.ticket());
    }

    private static String key(QueueId queue, int ticket) {
        return queue + " " + ticket;
    }

    private void complainIf(boolean broken, String what, Command command) {
        if (broken) {
            complaints.add(what + ": " + command);
        }
    }
}
