package org.creneau.domain.appointment;

import java.util.Optional;
import java.util.Set;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;

/// What makes an order an appointment.
///
/// @param engagement what it takes up now
public record Appointment(AppointmentBooked booked, Engagement engagement) {

    /// Absent for an order of goods.
    public static Fold<Optional<Appointment>> of(OrderId order) {
        Boundary its =
                Boundary.of(order.tag(), Set.of(AppointmentBooked.class, AppointmentMoved.class));
        return Fold.of(AppointmentEvent.class, its, Optional.empty(), Appointment::evolve);
    }

    private static Optional<Appointment> evolve(
            Optional<Appointment> appointment, AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked booked ->
                    Optional.of(new Appointment(booked, booked.engagement()));
            case AppointmentMoved moved ->
                    appointment.map(one -> new Appointment(one.booked(), moved.to()));
            case AppointmentCalledOff _ -> appointment;
        };
    }
}
