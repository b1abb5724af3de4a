package org.creneau.domain.appointment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.appointment.Optics.EXAM;
import static org.creneau.domain.appointment.Optics.FITTING;
import static org.creneau.domain.appointment.Optics.OPTICIAN;
import static org.creneau.domain.appointment.Optics.bobBooks;
import static org.creneau.domain.appointment.Optics.booked;
import static org.creneau.domain.appointment.Optics.books;
import static org.creneau.domain.appointment.Optics.engagement;
import static org.creneau.domain.appointment.Optics.exam;
import static org.creneau.domain.appointment.Optics.examOffered;
import static org.creneau.domain.appointment.Optics.exams;
import static org.creneau.domain.appointment.Optics.fitting;
import static org.creneau.domain.appointment.Optics.fittingOffered;
import static org.creneau.domain.appointment.Optics.fittings;
import static org.creneau.domain.appointment.Optics.opticians;
import static org.creneau.domain.appointment.Optics.placed;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class BookingAnAppointmentTest {
    private static final OrderId THIRD = new OrderId("order-cloe");

    @Test
    void anHourIsAgreedOnInOneAppend() {
        optician(1)
                .when(bobBooks(EXAM, exam("15:30")))
                .then(
                        taken(exam("15:30")),
                        placed(BOBS_ORDER, BOB, "Examen de vue", exam("15:30")),
                        bobs(exam("15:30"), engagement(exam("15:30"), "16:15", OPTICIAN)));
    }

    @Test
    void twoServicesCannotHaveTheOneOpticianAtTheSameTime() {
        optician(1, booked(ANNS_ORDER, exam("15:30"), "16:15"))
                .when(bobBooks(FITTING, fitting("15:45")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
        optician(1, booked(ANNS_ORDER, fitting("15:45"), "16:00"))
                .when(bobBooks(EXAM, exam("15:30")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
    }

    @Test
    void norTwoOfOneServiceThoughTheWindowHasAPlace() {
        optician(1, booked(ANNS_ORDER, exam("15:30"), "16:15"))
                .when(bobBooks(EXAM, exam("15:30")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
    }

    @Test
    void theTimeBetweenTwoWindowsIsHersToo() {
        optician(1, booked(ANNS_ORDER, exam("15:30"), "16:15"))
                .when(bobBooks(FITTING, fitting("16:00")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
        optician(1, booked(ANNS_ORDER, exam("15:30"), "16:15"))
                .when(bobBooks(FITTING, fitting("16:15")))
                .then(bookedByBob(fitting("16:15"), "16:30"));
        optician(1, booked(ANNS_ORDER, exam("15:30"), "16:15"))
                .when(bobBooks(FITTING, fitting("15:15")))
                .then(bookedByBob(fitting("15:15"), "15:30"));
    }

    @Test
    void twoOpticiansServeTwo() {
        optician(2, booked(ANNS_ORDER, exam("15:30"), "16:15"))
                .when(bobBooks(FITTING, fitting("15:45")))
                .then(bookedByBob(fitting("15:45"), "16:00"));
        optician(
                        2,
                        booked(ANNS_ORDER, exam("15:30"), "16:15"),
                        booked(THIRD, fitting("15:45"), "16:00"))
                .when(bobBooks(FITTING, fitting("15:45")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
    }

    @Test
    void twoThatFollowOneAnotherNeedOnlyOne() {
        optician(
                        2,
                        booked(ANNS_ORDER, fitting("15:30"), "15:45"),
                        booked(THIRD, fitting("15:45"), "16:00"))
                .when(bobBooks(EXAM, exam("15:30")))
                .then(bookedByBob(exam("15:30"), "16:15"));
    }

    @Test
    void whoeverBookedBeforeTheOpticianWasNamedIsWithHerToo() {
        given(
                        opened(),
                        exams(),
                        examOffered(),
                        fittings(),
                        fittingOffered(),
                        booked(ANNS_ORDER, engagement(exam("15:30"), "16:15")),
                        opticians(1))
                .when(bobBooks(FITTING, fitting("15:45")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
    }

    @Test
    void whereNothingIsSharedOnlyThePlacesCount() {
        given(opened(), exams(), examOffered(), booked(ANNS_ORDER, exam("15:30"), "16:15"))
                .when(bobBooks(EXAM, exam("15:30")))
                .then(
                        taken(exam("15:30")),
                        placed(BOBS_ORDER, BOB, "Examen de vue", exam("15:30")),
                        bobs(exam("15:30"), engagement(exam("15:30"), "16:15")));
        given(
                        opened(),
                        exams(),
                        examOffered(),
                        new PlaceTaken(exam("15:30"), new HoldId("a"), ANNS_ORDER, at("10:00")),
                        new PlaceTaken(exam("15:30"), new HoldId("c"), THIRD, at("10:00")))
                .when(bobBooks(EXAM, exam("15:30")))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void whatWasBookedKeepsItsTimeWhateverTheHoursSayNow() {
        var shorter = published(Optics.schedule("examens", 15, 0));
        optician(1, booked(ANNS_ORDER, exam("15:30"), "16:15"), shorter)
                .when(bobBooks(EXAM, exam("16:00")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
    }

    @Test
    void anotherResourceOfAnotherServiceIsInNobodysWay() {
        var room = new Resource(new ResourceId("salle"), "La salle", 1, List.of("ajustages"));
        var apart = new ResourceShared(SHOP, Optics.optician(1, "examens"), at("08:00"));
        optician(1, apart, new ResourceShared(SHOP, room, at("08:00")))
                .when(bobBooks(FITTING, fitting("15:45")))
                .then(
                        taken(fitting("15:45")),
                        placed(BOBS_ORDER, BOB, "Ajustage", fitting("15:45")),
                        bobs(fitting("15:45"), engagement(fitting("15:45"), "16:00", room.id())));
    }

    @Test
    void anAppointmentThatMovedOrWasCalledOffFreesItsTime() {
        var first = engagement(exam("15:30"), "16:15", OPTICIAN);
        var later = engagement(exam("17:00"), "17:45", OPTICIAN);
        optician(
                        1,
                        booked(ANNS_ORDER, exam("15:30"), "16:15"),
                        new AppointmentMoved(SHOP, ANNS_ORDER, first, later, at("11:30")))
                .when(bobBooks(FITTING, fitting("15:45")))
                .then(bookedByBob(fitting("15:45"), "16:00"));
        optician(
                        1,
                        booked(ANNS_ORDER, exam("15:30"), "16:15"),
                        new AppointmentMoved(SHOP, ANNS_ORDER, first, later, at("11:30")))
                .when(bobBooks(FITTING, fitting("17:15")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
        optician(
                        1,
                        booked(ANNS_ORDER, exam("15:30"), "16:15"),
                        new AppointmentCalledOff(SHOP, ANNS_ORDER, first, at("11:30")))
                .when(bobBooks(FITTING, fitting("15:45")))
                .then(bookedByBob(fitting("15:45"), "16:00"));
    }

    @Test
    void anAppointmentIsOnePointOfAWindowsWork() {
        Schedule usual = Optics.schedule("examens", 40, 5);
        Finer one = usual.finer();
        var measured =
                published(
                        usual.with(
                                new Finer(
                                        one.purpose(),
                                        one.lead(),
                                        one.cutOff(),
                                        one.buffer(),
                                        one.dwell(),
                                        new Effort(1, 1))));
        optician(2, measured)
                .when(bobBooks(EXAM, exam("15:30")))
                .then(bookedByBob(exam("15:30"), "16:15"));
        optician(
                        2,
                        measured,
                        new PlaceTaken(exam("15:30"), new HoldId("a"), ANNS_ORDER, at("10:00"), 1))
                .when(bobBooks(EXAM, exam("15:30")))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void aServiceIsBookedInItsOwnHours() {
        optician(1)
                .when(bobBooks(FITTING, exam("15:30")))
                .refused(AppointmentRefusal.OTHER_SERVICE);
        optician(1).when(bobBooks(EXAM, exam("15:35"))).refused(SlotRefusal.UNKNOWN_WINDOW);
        optician(1).when(bobBooks(EXAM, exam("10:30"))).refused(SlotRefusal.WINDOW_PAST);
    }

    @Test
    void whatIsNotOfferedIsNotBooked() {
        optician(1)
                .when(bobBooks(new ServiceId("massage"), exam("15:30")))
                .refused(AppointmentRefusal.UNKNOWN_SERVICE);
        optician(1, new ServiceWithdrawn(SHOP, EXAM, at("09:00")))
                .when(bobBooks(EXAM, exam("15:30")))
                .refused(AppointmentRefusal.UNKNOWN_SERVICE);
    }

    @Test
    void askedTwiceItIsOneAppointment() {
        Event[] before = {
            booked(BOBS_ORDER, exam("15:30"), "16:15"),
            placed(BOBS_ORDER, BOB, "Examen de vue", exam("15:30"))
        };
        optician(1, before).when(bobBooks(EXAM, exam("15:30"))).thenNothing();
        optician(1, before)
                .when(bobBooks(EXAM, exam("16:15")))
                .refused(AppointmentRefusal.APPOINTMENT_REPEATED_DIFFERENTLY);
        optician(1, placed(BOBS_ORDER, BOB, "Un chapeau", exam("15:30")))
                .when(bobBooks(EXAM, exam("15:30")))
                .refused(AppointmentRefusal.APPOINTMENT_REPEATED_DIFFERENTLY);
    }

    @Test
    void whatOnePersonMayOrderADayBindsHerHere() {
        optician(
                        1,
                        new AllowanceChosen(SHOP, new Allowance(1, 1), at("08:00")),
                        placed(ANNS_ORDER, BOB, "Ajustage", fitting("18:00")))
                .when(books(BOBS_ORDER, BOB, EXAM, exam("15:30"), Claim.OWN))
                .refused(OrderRefusal.TOO_MANY_ORDERS);
    }

    @Test
    void aWordForTheShopIsShort() {
        for (String word : List.of(" ", "x".repeat(501))) {
            assertThatThrownBy(
                            () ->
                                    new BookAppointment(
                                            BOBS_ORDER,
                                            "A-17",
                                            EXAM,
                                            exam("15:30"),
                                            BOB,
                                            CONTACT,
                                            CODE,
                                            PersonalText.of(word),
                                            Claim.OWN))
                    .isInstanceOf(MalformedValue.class);
        }
    }

    private static Given optician(int count, Event... then) {
        List<Event> events =
                new ArrayList<>(
                        List.of(
                                opened(),
                                exams(),
                                fittings(),
                                examOffered(),
                                fittingOffered(),
                                opticians(count)));
        events.addAll(Arrays.asList(then));
        return given(events.toArray(Event[]::new));
    }

    private static Event[] bookedByBob(SlotId slot, String free) {
        String label = slot.schedule().equals("examens") ? "Examen de vue" : "Ajustage";
        return new Event[] {
            taken(slot),
            placed(BOBS_ORDER, BOB, label, slot),
            bobs(slot, engagement(slot, free, OPTICIAN))
        };
    }

    private static PlaceTaken taken(SlotId slot) {
        return new PlaceTaken(slot, HoldId.of(BOBS_ORDER), BOBS_ORDER, NOON);
    }

    private static AppointmentBooked bobs(SlotId slot, Engagement engagement) {
        boolean exam = slot.schedule().equals("examens");
        return new AppointmentBooked(
                Town.SHOP,
                BOBS_ORDER,
                BOB,
                exam ? EXAM : FITTING,
                exam ? "Examen de vue" : "Ajustage",
                engagement,
                null,
                NOON);
    }
}
