package org.creneau.infrastructure.demonstration;

import static org.creneau.domain.kernel.Channel.PHONE;
import static org.creneau.domain.kernel.Channel.WEB;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creneau.domain.appointment.BookAppointment;
import org.creneau.domain.appointment.OfferService;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.appointment.ShareResource;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.slot.Claim;
import org.jspecify.annotations.Nullable;

/// The appointments of *Optique de la Halle*: eyes are tested in forty minutes, glasses adjusted in a quarter
/// of an hour, and the one optician does both.
final class OpticiansBook {
    private static final ShopId SHOP = new ShopId("optique");
    private static final String EXAMS = "examens";
    private static final String FITTINGS = "ajustages";

    private final People people;
    private final List<Told> told = new ArrayList<>();
    private int booked;

    private OpticiansBook(People people) {
        this.people = people;
    }

    static List<Told> told(People people) {
        OpticiansBook book = new OpticiansBook(people);
        book.opens();
        book.saturday();
        book.monday();
        return List.copyOf(book.told);
    }

    private void opens() {
        Instant monday = LocalDate.of(2020, 11, 30).atTime(8, 5).atZone(Story.PARIS).toInstant();
        byStaff(monday, publish(EXAMS, 40, 5));
        byStaff(monday, publish(FITTINGS, 15, 0));
        byStaff(monday, offer("examen-de-vue", "Examen de vue", EXAMS, "Venez sans lentilles."));
        byStaff(monday, offer("ajustage", "Ajustage de lunettes", FITTINGS, null));
        byStaff(
                monday,
                new ShareResource(
                        SHOP,
                        new Resource(
                                new ResourceId("opticienne"),
                                "L’opticienne",
                                1,
                                List.of(EXAMS, FITTINGS))));
    }

    private static PublishSchedule publish(String name, int minutes, int between) {
        Schedule usual =
                Week.schedule(
                        "09:30", "18:30", Duration.ofMinutes(minutes), 1, Duration.ofMinutes(30));
        Schedule schedule =
                new Schedule(
                        name,
                        usual.hours(),
                        usual.length(),
                        usual.places(),
                        usual.preparation(),
                        usual.horizonDays(),
                        new Finer(
                                Occasion.APPOINTMENT,
                                new Lead.None(),
                                null,
                                Duration.ofMinutes(between),
                                null));
        return new PublishSchedule(SHOP, schedule, LocalDate.of(2020, 11, 30));
    }

    private static OfferService offer(
            String id, String label, String schedule, @Nullable String words) {
        return new OfferService(SHOP, new Service(new ServiceId(id), label, schedule, words));
    }

    private void saturday() {
        OrderId morning = exam("03 18:40", "05 11:00", PHONE, null);
        byStaff(
                Story.at("05 11:03"),
                new HandOver(SHOP, morning, new HandOver.Shown.Name(), Story.at("05 11:03")));
        exam("04 12:15", "05 16:15", WEB, "Je vois flou le soir.");
        OrderId moved = fitting("05 09:20", "05 17:00", WEB);
        byStaff(
                Story.at("05 10:45"),
                new RescheduleOrder(
                        moved,
                        slot(FITTINGS, "05 17:15"),
                        AskedBy.SHOP,
                        List.of(),
                        Occasion.APPOINTMENT));
    }

    private void monday() {
        exam("05 13:30", "07 09:30", PHONE, null);
        OrderId off = exam("05 14:05", "07 11:00", WEB, null);
        byStaff(Story.at("05 14:40"), new CancelOrder(SHOP, off, CancelledBy.SHOP));
    }

    private OrderId exam(String when, String hour, Channel how, @Nullable String word) {
        return books(when, "examen-de-vue", slot(EXAMS, hour), how, word);
    }

    private OrderId fitting(String when, String hour, Channel how) {
        return books(when, "ajustage", slot(FITTINGS, hour), how, null);
    }

    private OrderId books(
            String when, String service, SlotId slot, Channel how, @Nullable String word) {
        People.Person person = people.next(SHOP.value());
        String about = SHOP + " appointment " + ++booked;
        var order = new OrderId("o" + Codes.hex(about).toLowerCase(Locale.ROOT));
        Actor actor = how == WEB ? Actor.shopper(person.subject()) : staff();
        var command =
                new BookAppointment(
                        order,
                        "OP-%d".formatted(20_000 + booked * 41),
                        new ServiceId(service),
                        slot,
                        person.subject(),
                        person.contact(),
                        PersonalText.of(Codes.pickup(about)),
                        word == null ? null : PersonalText.of(word),
                        how == WEB ? Claim.OWN : Claim.FOR_SOMEBODY);
        told.add(new Told(Story.at(when), command, actor, how));
        return order;
    }

    private void byStaff(Instant at, Command command) {
        told.add(new Told(at, command, staff(), Channel.COUNTER));
    }

    private static Actor staff() {
        return Actor.staff(SHOP.value());
    }

    private static SlotId slot(String schedule, String hour) {
        return new SlotId(SHOP, schedule, Story.at(hour));
    }
}
