package org.creneau.domain.appointment;

import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;

/// A shop that tests eyes, forty minutes each with five to spare, and adjusts glasses in a quarter of an
/// hour. Both need the optician.
final class Optics {
    static final ServiceId EXAM = new ServiceId("examen");
    static final ServiceId FITTING = new ServiceId("ajustage");
    static final ResourceId OPTICIAN = new ResourceId("opticienne");

    private Optics() {}

    static SchedulePublished exams() {
        return Happened.published(schedule("examens", 40, 5));
    }

    static SchedulePublished fittings() {
        return Happened.published(schedule("ajustages", 15, 0));
    }

    /// Two places each: what there is one of is the optician.
    static Schedule schedule(String name, int minutes, int buffer) {
        Schedule usual = Town.schedule(2);
        return new Schedule(
                        name,
                        usual.hours(),
                        Duration.ofMinutes(minutes),
                        usual.places(),
                        usual.preparation(),
                        usual.horizonDays())
                .with(
                        new Finer(
                                Occasion.APPOINTMENT,
                                new Lead.None(),
                                null,
                                Duration.ofMinutes(buffer),
                                null));
    }

    static ServiceOffered examOffered() {
        return new ServiceOffered(SHOP, exam(), at("08:00"));
    }

    static Service exam() {
        return new Service(EXAM, "Examen de vue", "examens", null);
    }

    static ServiceOffered fittingOffered() {
        return new ServiceOffered(
                SHOP, new Service(FITTING, "Ajustage", "ajustages", null), at("08:00"));
    }

    static ResourceShared opticians(int count) {
        return new ResourceShared(SHOP, optician(count, "examens", "ajustages"), at("08:00"));
    }

    static Resource optician(int count, String... schedules) {
        return new Resource(OPTICIAN, "L’opticienne", count, List.of(schedules));
    }

    static SlotId exam(String time) {
        return new SlotId(SHOP, "examens", at(time));
    }

    static SlotId fitting(String time) {
        return new SlotId(SHOP, "ajustages", at(time));
    }

    static BookAppointment bobBooks(ServiceId service, SlotId slot) {
        return books(BOBS_ORDER, BOB, service, slot, Claim.FOR_SOMEBODY);
    }

    static BookAppointment books(
            OrderId order, SubjectId subject, ServiceId service, SlotId slot, Claim claim) {
        return new BookAppointment(
                order, "A-17", service, slot, subject, CONTACT, CODE, null, claim);
    }

    /// By Ann, an hour ago.
    static AppointmentBooked booked(OrderId order, SlotId slot, String free) {
        return booked(order, engagement(slot, free, OPTICIAN));
    }

    static AppointmentBooked booked(OrderId order, Engagement engagement) {
        boolean exam = engagement.slot().schedule().equals("examens");
        return new AppointmentBooked(
                SHOP,
                order,
                ANN,
                exam ? EXAM : FITTING,
                exam ? "Examen de vue" : "Ajustage",
                engagement,
                null,
                at("11:00"));
    }

    static Engagement engagement(SlotId slot, String free, ResourceId... resources) {
        boolean exam = slot.schedule().equals("examens");
        return new Engagement(
                slot,
                slot.start().plus(Duration.ofMinutes(exam ? 40 : 15)),
                at(free),
                List.of(resources));
    }

    static OrderPlaced placed(OrderId order, SubjectId subject, String label, SlotId slot) {
        var line =
                new OrderLine(
                        new OrderLine.Goods.InWords(PersonalText.of(label), Supply.IN_SHOP),
                        new Quantity(1),
                        Money.euros(0),
                        new VatRate(0));
        return new OrderPlaced(
                SHOP,
                order,
                "A-17",
                slot,
                subject,
                List.of(line),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                new Terms.Obligation(),
                at("12:00"));
    }
}
