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
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
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
            @Nullable Integer counter,
            boolean hasOrder) {
        Group at(String place, Instant when, @Nullable Integer by) {
            return new Group(people, place, when, priority, turn, by, hasOrder);
        }

        Group of(int fewer) {
            return new Group(fewer, where, since, priority, turn, counter, hasOrder);
        }
    }

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final WatchedShops shops;
    private final List<String> complaints;
    private final Map<QueueId, List<Group>> queues = new HashMap<>();
    private final WatchedCounts counts;
    private final Set<OrderId> cancelled = new HashSet<>();
    private final Map<OrderId, Instant> windows = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    WatchedQueues(WatchedShops shops, List<String> complaints) {
        this.shops = shops;
        this.complaints = complaints;
        this.counts = new WatchedCounts(complaints);
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
        counts.seeBefore(event, people(event, "inside"));
        switch (event) {
            case OfTicket happened -> see(happened);
            case Recounted counted -> counts.see(counted, people(counted, "inside"));
        }
    }

    private void see(OfTicket event) {
        switch (event) {
            case Arrived came -> {
                complainIf(!came.turn().equals(turn(came)), "Not her turn", event);
                complainIf(isKeptOut(came), "In line without an order", event);
                comes(came, came.party(), came.priority(), came.turn(), "waiting");
            }
            case WalkedIn walked -> walkedIn(walked);
            case Called called -> called(called);
            case CalledAgain _ ->
                    complainIf(!where(event).equals("called"), "Again without a call", event);
            case WaitTold wait -> told(wait);
            case Entered _ -> entered(event);
            case Left left when left.seen() == Seen.AGED_OUT -> agedOut(left);
            case Left left when left.seen() == Seen.RECOUNTED -> presumedGone(left);
            case Left _ -> moved(event, "gone", null);
            case ServedAtDoor _ -> moved(event, "gone", null);
            case MarkedAbsent _ -> absent(event);
            case PartyResized resized -> resized(resized);
        }
    }

    /// Whoever was counted before anybody said that she came in is not counted once more.
    private void entered(OfTicket event) {
        if (counts.covers(event) && !where(event).equals("inside")) {
            moved(event, "gone", null);
        } else {
            moved(event, "inside", null);
        }
    }

    private void walkedIn(WalkedIn walked) {
        String where = counts.covers(walked) ? "gone" : "inside";
        complainIf(
                counts.isUnnamed(walked)
                        && queue(walked).stream()
                                .filter(group -> group.where().equals("called"))
                                .anyMatch(group -> group.people() <= walked.party().people()),
                "Somebody unnamed came in, and who was called did not",
                walked);
        comes(walked, walked.party(), false, walked.at(), where);
    }

    private void agedOut(Left event) {
        Group group = queue(event).get(event.ticket() - 1);
        complainIf(!isForgotten(group, event), "Taken to have left too early", event);
        presumedGone(event);
    }

    private boolean isForgotten(Group group, QueueEvent event) {
        return (group.where().equals("inside") || group.where().equals("called"))
                && !group.since().plus(shops.stay(event.shop())).isAfter(event.at());
    }

    /// She stays since when she was, so that whatever happened later and is told late counts. Whoever was called and seen
    /// by nobody is called again.
    private void presumedGone(Left event) {
        Group group = queue(event).get(event.ticket() - 1);
        String now = group.where().equals("called") ? "absent" : "gone";
        queue(event).set(event.ticket() - 1, group.at(now, group.since(), null));
    }

    private void resized(PartyResized event) {
        Group group = queue(event).get(event.ticket() - 1);
        int people = event.party().people();
        boolean isThere = Set.of("waiting", "called", "inside").contains(group.where());
        complainIf(!isThere, "Resized, and is not there", event);
        queue(event).set(event.ticket() - 1, group.of(people));
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

    private void comes(OfTicket event, Party party, boolean priority, Instant turn, String where) {
        queue(event)
                .add(
                        new Group(
                                party.people(),
                                where,
                                event.at(),
                                priority,
                                turn,
                                null,
                                event.order() != null));
        complainIf(event.ticket() != queue(event).size(), "Not the next number", event);
    }

    private void moved(OfTicket event, String where, @Nullable Integer counter) {
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

    private void told(WaitTold event) {
        complainIf(!where(event).equals("waiting"), "A wait told to who does not wait", event);
        complainIf(!told.add(event.queue() + " " + event.ticket()), "A wait told twice", event);
        complainIf(event.to().isBefore(event.from()), "A wait that ends first", event);
    }

    private void absent(OfTicket event) {
        complainIf(where(event).equals("absent"), "Absent twice", event);
        moved(event, "absent", null);
    }

    private void called(Called event) {
        boolean waits = where(event).equals("waiting");
        complainIf(!waits && !where(event).equals("absent"), "Called, and does not wait", event);
        complainIf(cancelled.contains(event.order()), "Called for a cancelled order", event);
        complainIf(!isOfItsDay(event), "Called from the queue of another day", event);
        complainIf(!isFromACounter(event), "Called from a counter that is not there", event);
        complainIf(
                queue(event).stream().anyMatch(group -> isForgotten(group, event)),
                "Somebody was forgotten inside",
                event);
        if (!event.insisted()) {
            fits(event);
            complainIf(waits && !isInTurn(event), "Called before her turn", event);
            complainIf(isKeptOut(event), "Called without an order", event);
        }
        moved(event, "called", event.counter());
    }

    /// Unsaid, it is no counter in particular.
    private boolean isFromACounter(Called event) {
        Integer counter = event.counter();
        return counter == null || shops.hasCounter(event.shop(), counter);
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
        Group group = queue(event).get(number - 1);
        return (group.hasOrder() || !shops.isForOrdersOnly(event.shop()))
                && (shops.servesAtTheDoor(event.shop())
                        || limit == null
                        || group.people() <= limit);
    }

    private boolean isKeptOut(OfTicket event) {
        return event.order() == null && shops.isForOrdersOnly(event.shop());
    }

    private long calledTo(Called event) {
        return queue(event).stream()
                .filter(group -> group.where().equals("called"))
                .filter(group -> event.counter() == null || event.counter().equals(group.counter()))
                .count();
    }

    private String where(OfTicket event) {
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
