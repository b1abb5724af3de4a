package org.creneau.domain.appointment;

import static org.creneau.domain.appointment.Optics.EXAM;
import static org.creneau.domain.appointment.Optics.OPTICIAN;
import static org.creneau.domain.appointment.Optics.booked;
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
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

class ChangingAnAppointmentTest {
    private static final Engagement HERS = engagement(exam("15:30"), "16:15", OPTICIAN);

    @Test
    void itMovesWithWhatItTakesUp() {
        annComes().when(move(exam("17:00"))).then(moved(exam("17:00"), "17:45"));
    }

    @Test
    void itsOwnTimeIsNotInItsWay() {
        annComes(Optics.booked(BOBS_ORDER, exam("14:00"), "14:45"))
                .when(move(exam("14:45")))
                .then(moved(exam("14:45"), "15:30"));
    }

    @Test
    void itStaysWhereWhatItNeedsIsBusyThen() {
        annComes(booked(BOBS_ORDER, fitting("17:15"), "17:30"))
                .when(move(exam("17:00")))
                .refused(AppointmentRefusal.RESOURCE_TAKEN);
    }

    @Test
    void anHourOfAnotherServiceIsNotItsOwn() {
        annComes().when(move(fitting("17:00"))).refused(AppointmentRefusal.OTHER_SERVICE);
    }

    @Test
    void aServiceThatChangedItsHoursTakesItsAppointmentsAlong() {
        var moved = new Service(EXAM, "Examen de vue", "ajustages", null);
        annComes(new ServiceOffered(SHOP, moved, at("11:00")))
                .when(move(fitting("17:00")))
                .then(moved(fitting("17:00"), "17:15"));
    }

    @Test
    void itMovesAlthoughTheServiceIsNoLongerOffered() {
        annComes(new ServiceWithdrawn(SHOP, EXAM, at("11:30")))
                .when(move(exam("17:00")))
                .then(moved(exam("17:00"), "17:45"));
    }

    @Test
    void nobodyCollectsAnAppointmentNorAgreesOnAnHourForGoods() {
        annComes()
                .when(new RescheduleOrder(ANNS_ORDER, SLOT, AskedBy.SHOP, List.of()))
                .refused(SlotRefusal.OTHER_PURPOSE);
        given(opened(), places(1), exams(), placed(ANNS_ORDER, ANN, "Un chapeau", SLOT))
                .when(move(exam("17:00")))
                .refused(SlotRefusal.OTHER_PURPOSE);
    }

    @Test
    void calledOffItFreesWhatItTookUp() {
        annComes()
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .then(
                        new AppointmentCalledOff(SHOP, ANNS_ORDER, HERS, NOON),
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOP, NOON),
                        new PlaceGivenBack(exam("15:30"), ANNS_ORDER, NOON));
    }

    @Test
    void aServiceHasTheHoursOfAScheduleForAppointments() {
        given(opened(), exams())
                .when(new OfferService(SHOP, Optics.exam()))
                .then(new ServiceOffered(SHOP, Optics.exam(), NOON));
        given(opened(), exams(), examOffered())
                .when(new OfferService(SHOP, Optics.exam()))
                .thenNothing();
        given(opened())
                .when(new OfferService(SHOP, Optics.exam()))
                .refused(ShopRefusal.UNKNOWN_SCHEDULE);
        given(opened(), places(1))
                .when(new OfferService(SHOP, new Service(EXAM, "Examen", "collect", null)))
                .refused(SlotRefusal.OTHER_PURPOSE);
        given(exams())
                .when(new OfferService(SHOP, Optics.exam()))
                .refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void aServiceIsWithdrawnOnce() {
        given(opened(), exams(), examOffered())
                .when(new WithdrawService(SHOP, EXAM))
                .then(new ServiceWithdrawn(SHOP, EXAM, NOON));
        given(opened(), exams()).when(new WithdrawService(SHOP, EXAM)).thenNothing();
    }

    @Test
    void aResourceIsSharedAmongSchedulesThatThereAre() {
        var shared = Optics.optician(2, "examens");
        given(opened(), exams())
                .when(new ShareResource(SHOP, shared))
                .then(new ResourceShared(SHOP, shared, NOON));
        given(opened(), exams(), new ResourceShared(SHOP, shared, NOON))
                .when(new ShareResource(SHOP, shared))
                .thenNothing();
        given(opened()).when(new ShareResource(SHOP, shared)).refused(ShopRefusal.UNKNOWN_SCHEDULE);
        given(exams()).when(new ShareResource(SHOP, shared)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    private static RescheduleOrder move(SlotId to) {
        return new RescheduleOrder(ANNS_ORDER, to, AskedBy.SHOP, List.of(), Occasion.APPOINTMENT);
    }

    private static Event[] moved(SlotId to, String free) {
        return new Event[] {
            new PlaceTaken(to, HoldId.of(ANNS_ORDER), ANNS_ORDER, NOON),
            new PlaceGivenBack(exam("15:30"), ANNS_ORDER, NOON),
            new OrderRescheduled(SHOP, ANNS_ORDER, exam("15:30"), to, AskedBy.SHOP, NOON),
            new AppointmentMoved(SHOP, ANNS_ORDER, HERS, engagement(to, free, OPTICIAN), NOON)
        };
    }

    private static Given annComes(Event... then) {
        List<Event> events =
                new ArrayList<>(
                        List.of(
                                opened(),
                                places(1),
                                exams(),
                                fittings(),
                                examOffered(),
                                fittingOffered(),
                                opticians(1),
                                placed(ANNS_ORDER, ANN, "Examen de vue", exam("15:30")),
                                booked(ANNS_ORDER, exam("15:30"), "16:15")));
        events.addAll(Arrays.asList(then));
        return given(events.toArray(Event[]::new));
    }
}
