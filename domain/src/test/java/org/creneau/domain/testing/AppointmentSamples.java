package org.creneau.domain.testing;

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
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;

/// What a shop that gives appointments can write down: one sample of each shape.
final class AppointmentSamples {
    private static final ServiceId EXAM = new ServiceId("examen-de-vue");
    private static final OrderId ORDER = new OrderId("appointment-1");
    private static final Engagement FIRST = engagement("2020-12-05T14:00:00Z");
    private static final Engagement LATER = engagement("2020-12-06T23:50:00Z");

    static final List<Event> ALL =
            List.of(
                    new ServiceOffered(
                            OtherShop.ID,
                            new Service(EXAM, "Examen de vue", "examens", "Venez sans lentilles."),
                            OtherShop.at("08:00")),
                    new ServiceOffered(
                            OtherShop.ID,
                            new Service(new ServiceId("ajustage"), "Ajustage", "examens", null),
                            OtherShop.at("08:01")),
                    new ResourceShared(
                            OtherShop.ID,
                            new Resource(
                                    new ResourceId("opticienne"),
                                    "L’opticienne",
                                    1,
                                    List.of("examens")),
                            OtherShop.at("08:02")),
                    new AppointmentBooked(
                            OtherShop.ID,
                            ORDER,
                            OtherShop.SUBJECT,
                            EXAM,
                            "Examen de vue",
                            FIRST,
                            PersonalText.of("Première fois"),
                            OtherShop.at("09:00")),
                    new AppointmentBooked(
                            OtherShop.ID,
                            new OrderId("appointment-2"),
                            OtherShop.SUBJECT,
                            EXAM,
                            "Examen de vue",
                            LATER,
                            null,
                            OtherShop.at("09:01")),
                    new AppointmentMoved(OtherShop.ID, ORDER, FIRST, LATER, OtherShop.at("10:00")),
                    new AppointmentCalledOff(OtherShop.ID, ORDER, LATER, OtherShop.at("11:00")),
                    new ServiceWithdrawn(OtherShop.ID, EXAM, OtherShop.at("12:00")));

    private AppointmentSamples() {}

    private static Engagement engagement(String start) {
        Instant from = Instant.parse(start);
        return new Engagement(
                new SlotId(OtherShop.ID, "examens", from),
                from.plusSeconds(2_400),
                from.plusSeconds(2_700),
                List.of(new ResourceId("opticienne")));
    }
}
