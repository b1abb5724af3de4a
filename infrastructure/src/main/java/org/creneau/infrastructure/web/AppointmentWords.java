package org.creneau.infrastructure.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.EventNames;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// The figures that the words of appointments need.
final class AppointmentWords {
    /// What is said in other words of an appointment than of an order of goods.
    private static final Set<Class<? extends Event>> OTHERWISE =
            Set.of(
                    PlaceTaken.class,
                    OrderPlaced.class,
                    OrderRescheduled.class,
                    OrderNotCollected.class,
                    OrderHandedOver.class,
                    OrderCancelled.class);

    private AppointmentWords() {}

    static Set<OrderId> among(List<Histories.Entry> entries) {
        return entries.stream()
                .map(entry -> entry.recorded().event())
                .filter(AppointmentEvent.AppointmentBooked.class::isInstance)
                .map(event -> ((AppointmentEvent.AppointmentBooked) event).order())
                .collect(Collectors.toSet());
    }

    static boolean isOfOne(Event event, Set<OrderId> appointments) {
        return OTHERWISE.contains(event.getClass()) && appointments.contains(order(event));
    }

    private static @Nullable OrderId order(Event event) {
        if (event instanceof PlaceTaken taken) {
            return taken.order();
        }
        return event instanceof OrderEvent told ? told.order() : null;
    }

    static String key(Event event) {
        return "appointment.event."
                + EventNames.of(event.getClass()).name()
                + QueueWords.kind(event);
    }

    static List<Object> service(ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.ServiceOffered e -> List.of(e.service().label());
            case ServiceEvent.ServiceWithdrawn e -> List.of(e.service().value());
            case ServiceEvent.ResourceShared e ->
                    List.of(
                            e.resource().label(),
                            e.resource().count(),
                            e.resource().schedules().size());
        };
    }

    static List<Object> appointment(AppointmentEvent event, ZoneId zone, Say say) {
        return switch (event) {
            case AppointmentEvent.AppointmentBooked e ->
                    List.of(
                            e.label(),
                            day(e.engagement(), zone, say),
                            from(e.engagement(), zone, say),
                            to(e.engagement(), zone, say));
            case AppointmentEvent.AppointmentMoved e ->
                    List.of(day(e.to(), zone, say), from(e.to(), zone, say), to(e.to(), zone, say));
            case AppointmentEvent.AppointmentCalledOff e ->
                    List.of(
                            day(e.engagement(), zone, say),
                            from(e.engagement(), zone, say),
                            to(e.engagement(), zone, say));
        };
    }

    private static String day(Engagement taken, ZoneId zone, Say say) {
        return say.dayOf(taken.slot().start(), zone);
    }

    private static String from(Engagement taken, ZoneId zone, Say say) {
        return say.time(taken.slot().start(), zone);
    }

    private static String to(Engagement taken, ZoneId zone, Say say) {
        return say.time(taken.end(), zone);
    }
}
