package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// Numbers are given out once and in order, everybody is called in turn, and nobody is called into a shop that is
/// full, or for an order that was cancelled, unless somebody insisted.
final class WatchedQueues {
    private record Group(
            int people,
            String where,
            Instant since,
            boolean priority,
            Instant turn,
            @Nullable Integer counter) {
        Group at(String place, Instant when, @Nullable Integer by) {
            return new Group(people, place, when, priority, turn, by);
        }
    }

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final WatchedShops shops;
    private final List<String> complaints;
    private final Map<QueueId, List<Group>> queues = new HashMap<>();
    private final Set<OrderId> cancelled = new HashSet<>();
    private final Map<OrderId, Instant> windows = new HashMap<>();

    WatchedQueues(WatchedShops shops, List<String> complaints) {
        this.shops = shops;
        this.complaints = complaints;
    }

    void see(OrderEvent event) {
        if (event instanceof OrderCancelled) {
            cancelled.add(event.order());
        } else if (event instanceof OrderTakenBackUp back) {
            cancelled.remove(event.order());
            windows.put(back.order(), back.to().start());
        } else if (event instanceof OrderPlaced placed) {
            windows.put(placed.order(), placed.slot().start());
        } else if (event instanceof OrderRescheduled moved) {
            windows.put(moved.order(), moved.to().start());
        }
    }

    void see(QueueEvent event) {
        switch (event) {
            case Arrived came -> {
                complainIf(!came.turn().equals(turn(came)), "Not her turn", event);
                comes(came, came.party(), came.priority(), came.turn(), "waiting");
            }
            case WalkedIn walked -> comes(walked, walked.party(), false, walked.at(), "inside");
            case Called called -> called(called);
            case CalledAgain _ ->
                    complainIf(!where(event).equals("called"), "Again without a call", event);
            case Entered _ -> moved(event, "inside", null);
            case Left _ -> moved(event, "gone", null);
            case ServedAtDoor _ -> moved(event, "gone", null);
            case MarkedAbsent _ -> absent(event);
        }
    }

    private Instant turn(Arrived came) {
        Instant window = came.order() == null ? null : windows.get(came.order());
        if (window == null || !came.at().isBefore(window.plus(WINDOW))) {
            return came.at().plus(shops.behind(came.shop()));
        }
        return came.at().isBefore(window) ? window : came.at();
    }

    private List<Group> queue(QueueEvent event) {
        return queues.computeIfAbsent(event.queue(), _ -> new ArrayList<>());
    }

    private void comes(
            QueueEvent event, Party party, boolean priority, Instant turn, String where) {
        queue(event).add(new Group(party.people(), where, event.at(), priority, turn, null));
        complainIf(event.ticket() != queue(event).size(), "Not the next number", event);
    }

    private void moved(QueueEvent event, String where, @Nullable Integer counter) {
        List<Group> queue = queue(event);
        if (event.ticket() > queue.size()) {
            complaints.add("No such ticket: " + event);
            return;
        }
        Group group = queue.get(event.ticket() - 1);
        if (!event.at().isBefore(group.since())) {
            queue.set(event.ticket() - 1, group.at(where, event.at(), counter));
        }
    }

    private void absent(QueueEvent event) {
        complainIf(!where(event).equals("called"), "Absent without a call", event);
        moved(event, "absent", null);
    }

    private void called(Called event) {
        boolean waits = where(event).equals("waiting");
        complainIf(!waits && !where(event).equals("absent"), "Called, and does not wait", event);
        complainIf(cancelled.contains(event.order()), "Called for a cancelled order", event);
        complainIf(!isOfItsDay(event), "Called from the queue of another day", event);
        if (!event.insisted()) {
            fits(event);
            complainIf(waits && !isInTurn(event), "Called before her turn", event);
        }
        moved(event, "called", event.counter());
    }

    private static boolean isOfItsDay(Called event) {
        return LocalDate.ofInstant(event.at(), Town.PARIS).equals(event.queue().day());
    }

    private void fits(Called event) {
        int people = queue(event).get(event.ticket() - 1).people();
        Integer limit = shops.limit(event.shop());
        if (shops.servesAtTheDoor(event.shop())) {
            complainIf(calledTo(event) > 0, "Two called to the door", event);
        } else if (limit != null) {
            int inside = people(event, "inside") + people(event, "called");
            complainIf(inside + people > limit, "Called above the limit", event);
        }
    }

    /// Nobody waits whose turn is before hers, but those who can never come in as they are.
    private boolean isInTurn(Called event) {
        List<Group> queue = queue(event);
        return IntStream.rangeClosed(1, queue.size())
                .filter(number -> queue.get(number - 1).where().equals("waiting"))
                .filter(number -> !event.passed().contains(number) || couldCome(event, number))
                .boxed()
                .min(
                        Comparator.comparing((Integer number) -> !queue.get(number - 1).priority())
                                .thenComparing(number -> queue.get(number - 1).turn())
                                .thenComparingInt(number -> number))
                .equals(Optional.of(event.ticket()));
    }

    private boolean couldCome(Called event, int number) {
        Integer limit = shops.limit(event.shop());
        return shops.servesAtTheDoor(event.shop())
                || limit == null
                || queue(event).get(number - 1).people() <= limit;
    }

    private long calledTo(Called event) {
        return queue(event).stream()
                .filter(group -> group.where().equals("called"))
                .filter(group -> event.counter() == null || event.counter().equals(group.counter()))
                .count();
    }

    private String where(QueueEvent event) {
        List<Group> queue = queue(event);
        return event.ticket() > queue.size() ? "nowhere" : queue.get(event.ticket() - 1).where();
    }

    private int people(QueueEvent event, String where) {
        return queue(event).stream()
                .filter(group -> group.where().equals(where))
                .mapToInt(Group::people)
                .sum();
    }

    private void complainIf(boolean broken, String what, QueueEvent event) {
        if (broken) {
            complaints.add(what + ": " + event);
        }
    }
}
