package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.EventNames;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.jspecify.annotations.Nullable;

/// What histories say of an order with which somebody only brings something back: nobody calls that an order.
final class VisitWords {
    private static final Set<Class<? extends Event>> OTHERWISE =
            Set.of(
                    PlaceTaken.class,
                    OrderPlaced.class,
                    OrderRescheduled.class,
                    OrderNotCollected.class,
                    OrderHandedOver.class,
                    OrderCancelled.class);

    private VisitWords() {}

    /// The key of its words, where the timeline knows it as a visit, and where nobody placed it for a window; null
    /// everywhere else.
    static @Nullable String key(Event event, List<Histories.Entry> timeline) {
        if (event instanceof OrderPlaced placed && placed.slot().isOverCounter()) {
            return "counter.event.order.placed";
        }
        return OTHERWISE.contains(event.getClass()) && isVisit(order(event), timeline)
                ? "visit.event." + EventNames.of(event.getClass()).name() + QueueWords.kind(event)
                : null;
    }

    private static boolean isVisit(@Nullable OrderId order, List<Histories.Entry> timeline) {
        return order != null && among(timeline).contains(order);
    }

    private static Set<OrderId> among(List<Histories.Entry> timeline) {
        return timeline.stream()
                .map(entry -> entry.recorded().event())
                .filter(event -> event instanceof OrderPlaced placed && placed.onlyBrings())
                .map(event -> ((OrderPlaced) event).order())
                .collect(Collectors.toSet());
    }

    private static @Nullable OrderId order(Event event) {
        if (event instanceof PlaceTaken taken) {
            return taken.order();
        }
        return event instanceof OrderEvent told ? told.order() : null;
    }
}
