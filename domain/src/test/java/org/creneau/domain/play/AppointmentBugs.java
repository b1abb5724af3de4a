package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.appointment.Agenda;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.BookAppointmentDecider;
import org.creneau.domain.appointment.Diary;
import org.creneau.domain.appointment.Rebooking;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.queue.CancelOrderDecider;
import org.creneau.domain.queue.RescheduleOrderDecider;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.HoldPlaceDecider;
import org.junit.jupiter.api.Named;

/// Mistakes in giving appointments.
final class AppointmentBugs {
    private AppointmentBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "an optician in two places",
                        Planted.misjudging(
                                new BookAppointmentDecider(),
                                facts ->
                                        new BookAppointmentDecider.Facts(
                                                facts.order(),
                                                facts.earlier(),
                                                facts.booking(),
                                                withoutAgenda(facts.diary()),
                                                facts.hers()))),
                bug(
                        "an appointment moved to where the optician is busy",
                        Planted.misjudging(
                                new RescheduleOrderDecider(),
                                facts -> with(facts, withoutAgenda(facts.appointment())))),
                bug(
                        "an appointment moved as if it were a parcel",
                        Planted.misjudging(
                                new RescheduleOrderDecider(),
                                facts ->
                                        with(
                                                facts,
                                                new Rebooking(
                                                        Optional.empty(), Optional.empty())))),
                bug(
                        "an appointment called off without a word to the agenda",
                        Planted.altering(
                                new CancelOrderDecider(),
                                decision ->
                                        RandomPlayTest.without(
                                                AppointmentCalledOff.class, decision))),
                bug(
                        "an hour of the optician held for a parcel",
                        Planted.misjudging(
                                new HoldPlaceDecider(),
                                facts ->
                                        new HoldPlaceDecider.Facts(
                                                forParcels(facts.booking()),
                                                facts.heldIn(),
                                                facts.hers(),
                                                facts.earlier()))));
    }

    private static RescheduleOrderDecider.Facts with(
            RescheduleOrderDecider.Facts facts, Rebooking appointment) {
        return new RescheduleOrderDecider.Facts(
                facts.order(),
                facts.booking(),
                facts.deadline(),
                facts.tickets(),
                facts.lines(),
                facts.articles(),
                appointment,
                facts.toPay());
    }

    private static Rebooking withoutAgenda(Rebooking appointment) {
        return new Rebooking(
                appointment.appointment(), appointment.diary().map(AppointmentBugs::withoutAgenda));
    }

    private static Diary withoutAgenda(Diary diary) {
        return new Diary(diary.services(), new Agenda(Map.of()));
    }

    private static Booking forParcels(Booking booking) {
        Hours hours = booking.hours();
        var published =
                hours.published().stream()
                        .map(
                                one ->
                                        new Hours.Published(
                                                one.schedule().with(Finer.USUAL),
                                                one.from(),
                                                one.until()))
                        .toList();
        return new Booking(new Hours(hours.premises(), published, hours.days()), booking.places());
    }
}
