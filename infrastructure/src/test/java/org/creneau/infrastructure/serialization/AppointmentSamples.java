package org.creneau.infrastructure.serialization;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;

/// One event of each kind that is about appointments.
final class AppointmentSamples {
    private static final ServiceId EXAM = new ServiceId("examen-de-vue");

    static final List<Event> ALL =
            List.of(
                    new ServiceOffered(
                            Samples.SHOP,
                            new Service(EXAM, "Examen de vue", "examens", "Sans lentilles."),
                            Samples.NOON),
                    new ServiceWithdrawn(Samples.SHOP, EXAM, Samples.NOON),
                    new ResourceShared(
                            Samples.SHOP,
                            new Resource(
                                    new ResourceId("opticienne"),
                                    "L’opticienne",
                                    1,
                                    List.of("ajustages", "examens")),
                            Samples.NOON),
                    new AppointmentBooked(
                            Samples.SHOP,
                            Samples.ORDER,
                            Samples.ANN,
                            EXAM,
                            "Examen de vue",
                            engagement("2020-12-05T15:00:00Z"),
                            null,
                            Samples.NOON),
                    new AppointmentMoved(
                            Samples.SHOP,
                            Samples.ORDER,
                            engagement("2020-12-05T15:00:00Z"),
                            engagement("2020-12-05T16:00:00Z"),
                            Samples.NOON),
                    new AppointmentCalledOff(
                            Samples.SHOP,
                            Samples.ORDER,
                            engagement("2020-12-05T16:00:00Z"),
                            Samples.NOON));

    private AppointmentSamples() {}

    private static Engagement engagement(String start) {
        Instant from = Instant.parse(start);
        return new Engagement(
                new SlotId(Samples.SHOP, "examens", from),
                from.plus(Duration.ofMinutes(40)),
                from.plus(Duration.ofMinutes(45)),
                List.of(new ResourceId("opticienne")));
    }
}
