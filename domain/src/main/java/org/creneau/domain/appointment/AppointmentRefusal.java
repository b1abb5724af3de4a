package org.creneau.domain.appointment;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why there can be no appointment.
public enum AppointmentRefusal implements Reason {
    /// The shop does not offer it, or no longer.
    UNKNOWN_SERVICE,
    /// The window is one of another service.
    OTHER_SERVICE,
    /// The window has a place, but who or what the service needs is busy for some of the time.
    RESOURCE_TAKEN,
    /// The same id for another appointment: the earlier one stands.
    APPOINTMENT_REPEATED_DIFFERENTLY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
