package org.creneau.application.appointment;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.appointment.Agenda;
import org.creneau.domain.appointment.Services;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// What a shop gives appointments for, and which there are, as they stood a moment ago: for showing, not
/// for deciding.
public interface Appointments {
    Services services(ShopId shop);

    /// Absent for an order of goods.
    Optional<AppointmentView> find(ShopId shop, OrderId order);

    /// What is taken up at any time between two instants.
    Agenda agenda(ShopId shop, Instant from, Instant to);
}
