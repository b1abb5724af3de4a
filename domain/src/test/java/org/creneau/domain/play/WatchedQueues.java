package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WalkedIn;

/// Numbers are given out once and in order, and nobody is called into a shop that is full, or for an
/// order that was cancelled.
final class WatchedQueues {
    private record Party(int people, String where, Instant since) {}

    private final WatchedShops shops;
    private final List<String> complaints;
    private final Map<QueueId, List<Party>> queues = new HashMap<>();
    private final Set<OrderId> cancelled = new HashSet<>();

    WatchedQueues(WatchedShops shops, List<String> complaints) {
        this.shops = shops;
        this.complaints = complaints;
    }

    void see(OrderEvent event) {
        if (event instanceof OrderCancelled) {
            cancelled.add(event.order());
        } else if (event instanceof OrderTakenBackUp) {
            cancelled.remove(event.order());
        }
    }

    void see(QueueEvent event) {
        switch (event) {
            case Arrived arrived -> comes(arrived, arrived.people(), "waiting");
            case WalkedIn walked -> comes(walked, walked.people(), "inside");
            case Called called -> called(called);
            case Entered _ -> moved(event, "inside");
            case Left _ -> moved(event, "gone");
            case ServedAtDoor _ -> moved(event, "gone");
            case MarkedAbsent _ -> absent(event);
        }
    }

    private List<Party> queue(QueueEvent event) {
        return queues.computeIfAbsent(event.queue(), _ -> new ArrayList<>());
    }

    private void comes(QueueEvent event, int people, String where) {
        queue(event).add(new Party(people, where, event.at()));
        complainIf(event.ticket() != queue(event).size(), "Not the next number", event);
    }

    private void moved(QueueEvent event, String where) {
        List<Party> queue = queue(event);
        if (event.ticket() > queue.size()) {
            complaints.add("No such ticket: " + event);
            return;
        }
        Party party = queue.get(event.ticket() - 1);
        if (!event.at().isBefore(party.since())) {
            queue.set(event.ticket() - 1, new Party(party.people(), where, event.at()));
        }
    }

    private void absent(QueueEvent event) {
        complainIf(!where(event).equals("called"), "Absent without a call", event);
        moved(event, "absent");
    }

    private void called(Called event) {
        complainIf(!where(event).equals("waiting"), "Called, and does not wait", event);
        complainIf(cancelled.contains(event.order()), "Called for a cancelled order", event);
        int people = queue(event).get(event.ticket() - 1).people();
        Integer limit = shops.limit(event.shop());
        if (shops.servesAtTheDoor(event.shop())) {
            complainIf(parties(event, "called") > 0, "Two called to the door", event);
        } else if (limit != null) {
            int inside = people(event, "inside") + people(event, "called");
            complainIf(inside > 0 && inside + people > limit, "Called above the limit", event);
        }
        moved(event, "called");
    }

    private String where(QueueEvent event) {
        List<Party> queue = queue(event);
        return event.ticket() > queue.size() ? "nowhere" : queue.get(event.ticket() - 1).where();
    }

    private int people(QueueEvent event, String where) {
        return queue(event).stream()
                .filter(party -> party.where().equals(where))
                .mapToInt(Party::people)
                .sum();
    }

    private long parties(QueueEvent event, String where) {
        return queue(event).stream().filter(party -> party.where().equals(where)).count();
    }

    private void complainIf(boolean broken, String what, QueueEvent event) {
        if (broken) {
            complaints.add(what + ": " + event);
        }
    }
}
