package org.creneau.application.appointment;

import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/// What makes an order an appointment, as pages show it.
///
/// @param label what the service was called when it was booked
/// @param word what she would like the shop to know
public record AppointmentView(
        OrderId order,
        ServiceId service,
        String label,
        Engagement engagement,
        @Nullable PersonalText word) {}
