package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// Nobody is promised more opticians than there are, at any minute. What an event says of its length and of
/// what it needs is not believed: in the play all appointments need the optician.
final class WatchedAppointments {
    private static final Set<String> HOURS = Set.of("examens", "ajustages");

    private final List<String> complaints;
    private final Map<OrderId, SlotId> appointments = new HashMap<>();
    private int opticians;

    WatchedAppointments(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(ServiceEvent event) {
        switch (event) {
            case ResourceShared shared -> opticians = shared.resource().count();
            case ServiceOffered _, ServiceWithdrawn _ -> {}
        }
    }

    void see(AppointmentEvent event) {
        switch (event) {
            case AppointmentBooked booked -> {
                complainIf(appointments.containsKey(booked.order()), "Booked twice", booked);
                appointments.put(booked.order(), booked.engagement().slot());
                promised(booked);
            }
            case AppointmentMoved moved -> {
                var before = appointments.put(moved.order(), moved.to().slot());
                complainIf(!moved.from().slot().equals(before), "Was elsewhere", moved);
                promised(moved);
            }
            case AppointmentCalledOff off ->
                    complainIf(appointments.remove(off.order()) == null, "Was not booked", off);
        }
    }

    /// An order says that it moved before its appointment does, and that it is off after it.
    void see(OrderEvent event) {
        boolean agreed = appointments.containsKey(event.order());
        if (event instanceof OrderRescheduled moved) {
            boolean byAppointment = HOURS.contains(moved.to().schedule());
            complainIf(agreed != byAppointment, "Moved to something else", moved);
        }
        complainIf(event instanceof OrderCancelled && agreed, "Still on the agenda", event);
    }

    /// In the play places are held for collecting only.
    void see(SlotEvent event) {
        boolean collecting = event.slot().schedule().equals("collect");
        complainIf(event instanceof PlaceHeld && !collecting, "Held for something else", event);
    }

    private void promised(AppointmentEvent event) {
        SlotId slot = appointments.get(event.order());
        boolean tooMany =
                slot != null && minutes(slot).anyMatch(minute -> inUse(minute) > opticians);
        complainIf(tooMany, "More than " + opticians + " opticians", event);
    }

    private long inUse(Instant minute) {
        return appointments.values().stream()
                .filter(slot -> !minute.isBefore(slot.start()) && minute.isBefore(free(slot)))
                .count();
    }

    private static Stream<Instant> minutes(SlotId slot) {
        return Stream.iterate(
                slot.start(), at -> at.isBefore(free(slot)), at -> at.plusSeconds(60));
    }

    private static Instant free(SlotId slot) {
        return slot.start().plus(Duration.ofMinutes(slot.schedule().equals("examens") ? 45 : 15));
    }

    private void complainIf(boolean broken, String what, Object about) {
        if (broken) {
            complaints.add(what + ": " + about);
        }
    }
}
