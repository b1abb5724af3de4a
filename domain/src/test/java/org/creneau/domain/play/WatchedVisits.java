package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.Seen;

/// Whoever stood in line for an order, was never called and was seen to leave came for it: nobody says of her that she did
/// not, as long as it was for the window that it has. And nobody came who never arrived.
final class WatchedVisits {
    private final List<String> complaints;
    private final Map<Numbered, Visit> visits = new HashMap<>();
    private final Map<OrderId, Instant> moved = new HashMap<>();

    private record Numbered(QueueId queue, int number) {}

    private record Visit(OrderId order, Instant came, boolean called, boolean left) {
        Visit whenCalled() {
            return new Visit(order, came, true, left);
        }

        Visit whenLeft() {
            return new Visit(order, came, called, true);
        }
    }

    WatchedVisits(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case Arrived came when came.order() != null ->
                    visits.put(
                            new Numbered(came.queue(), came.ticket()),
                            new Visit(
                                    Objects.requireNonNull(came.order()), came.at(), false, false));
            case Called called ->
                    visits.computeIfPresent(
                            new Numbered(called.queue(), called.ticket()),
                            (_, visit) -> visit.whenCalled());
            case MarkedAbsent absent ->
                    visits.computeIfPresent(
                            new Numbered(absent.queue(), absent.ticket()),
                            (_, visit) -> visit.whenCalled());
            case Left left when left.seen() == Seen.WATCHED || left.seen() == Seen.GAVE_UP ->
                    visits.computeIfPresent(
                            new Numbered(left.queue(), left.ticket()),
                            (_, visit) -> visit.whenLeft());
            case OrderRescheduled to -> moved.put(to.order(), to.at());
            case OrderTakenBackUp to -> moved.put(to.order(), to.at());
            case OrderNotCollected missed -> see(missed);
            default -> {}
        }
    }

    private void see(OrderNotCollected missed) {
        Instant since = moved.getOrDefault(missed.order(), Instant.MIN);
        Instant came = missed.came();
        List<Visit> hers =
                visits.values().stream()
                        .filter(visit -> visit.order().equals(missed.order()))
                        .filter(visit -> !visit.came().isBefore(since))
                        .toList();
        if (came == null && hers.stream().anyMatch(visit -> visit.left() && !visit.called())) {
            complaints.add("Was here, and is said not to have come: " + missed);
        }
        if (came != null && hers.stream().noneMatch(visit -> visit.came().equals(came))) {
            complaints.add("Is said to have come, and did not: " + missed);
        }
    }
}
