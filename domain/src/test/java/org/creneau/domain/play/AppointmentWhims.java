package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.BookAppointment;
import org.creneau.domain.appointment.OfferService;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.appointment.ShareResource;
import org.creneau.domain.appointment.WithdrawService;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Window;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.testing.Town;

/// A third shop that gives appointments of two lengths with one optician, sometimes two, and hands over
/// parcels beside them.
final class AppointmentWhims {
    static final ShopId OPTICIAN = new ShopId("optique");

    /// What a game comes to sooner or later.
    static final List<String> OUTCOMES =
            List.of(
                    "HoldPlace other-purpose",
                    "BookAppointment resource-taken",
                    "BookAppointment other-service",
                    "BookAppointment unknown-service",
                    "BookAppointment nothing",
                    "RescheduleOrder resource-taken",
                    "RescheduleOrder other-service",
                    "RescheduleOrder other-purpose");

    private final Random dice;
    private final List<AppointmentBooked> booked = new ArrayList<>();
    private int ids;

    AppointmentWhims(Random dice) {
        this.dice = dice;
    }

    static List<Command> preparations() {
        LocalDate since = Town.SATURDAY.minusDays(9);
        return List.of(
                new OpenShop(OPTICIAN, Town.profile(Door.INSIDE)),
                new PublishSchedule(OPTICIAN, Town.schedule(2), since),
                new PublishSchedule(OPTICIAN, schedule("examens"), since),
                new PublishSchedule(OPTICIAN, schedule("ajustages"), since),
                shared(1),
                new OfferService(OPTICIAN, service("examens")),
                new OfferService(OPTICIAN, service("ajustages")));
    }

    private static Service service(String schedule) {
        return new Service(new ServiceId("s-" + schedule), schedule, schedule, null);
    }

    private static ShareResource shared(int count) {
        return new ShareResource(
                OPTICIAN,
                new Resource(
                        new ResourceId("opticienne"),
                        "L’opticienne",
                        count,
                        List.of("examens", "ajustages")));
    }

    /// Exams take forty minutes and five more, adjustments a quarter of an hour.
    private static Schedule schedule(String name) {
        boolean exams = name.equals("examens");
        Schedule usual = Town.schedule(2);
        return new Schedule(
                        name,
                        usual.hours(),
                        Duration.ofMinutes(exams ? 40 : 15),
                        usual.places(),
                        usual.preparation(),
                        usual.horizonDays())
                .with(
                        new Finer(
                                Occasion.APPOINTMENT,
                                new Lead.None(),
                                null,
                                Duration.ofMinutes(exams ? 5 : 0),
                                null));
    }

    /// Whoever plays with parcels leaves the optician's appointments alone.
    static boolean isOfOptician(OrderPlaced order) {
        return order.shop().equals(OPTICIAN);
    }

    void see(AppointmentBooked event) {
        booked.add(event);
    }

    Command next(Instant now) {
        return switch (dice.nextInt(12)) {
            case 0 -> shared(1 + dice.nextInt(2));
            case 1 -> new WithdrawService(OPTICIAN, service("ajustages").id());
            case 2, 3 -> new OfferService(OPTICIAN, service("ajustages"));
            case 4 -> hold(now);
            case 5, 6, 7 -> move(now);
            case 8 -> cancel();
            default -> book(now);
        };
    }

    private Command book(Instant now) {
        if (dice.nextInt(8) == 0 && !booked.isEmpty()) {
            AppointmentBooked again = booked.get(dice.nextInt(booked.size()));
            SlotId slot = dice.nextBoolean() ? again.engagement().slot() : slot(now);
            return book(again.order(), again.service(), slot);
        }
        SlotId slot = slot(now);
        String of = dice.nextInt(12) == 0 ? schedule() : slot.schedule();
        return book(new OrderId("appointment-" + ids++), service(of).id(), slot);
    }

    private BookAppointment book(OrderId order, ServiceId service, SlotId slot) {
        boolean own = dice.nextInt(3) == 0;
        return new BookAppointment(
                order,
                "A-1",
                service,
                slot,
                new SubjectId((own ? "s" : "c") + dice.nextInt(4)),
                Town.CONTACT,
                Town.CODE,
                null,
                own ? Claim.OWN : Claim.FOR_SOMEBODY);
    }

    /// For collecting, whatever the window is for.
    private Command hold(Instant now) {
        var hold = new HoldId("appointment-hold-" + ids++);
        return new HoldPlace(slot(now), hold, new SubjectId("c1"), HoldPlace.USUAL);
    }

    private Command move(Instant now) {
        if (booked.isEmpty()) {
            return book(now);
        }
        OrderId order = booked.get(dice.nextInt(booked.size())).order();
        SlotId to = dice.nextInt(6) == 0 ? collecting(now) : slot(now);
        Occasion occasion = dice.nextInt(6) == 0 ? Occasion.COLLECT : Occasion.APPOINTMENT;
        return new RescheduleOrder(order, to, AskedBy.SHOP, List.of(), occasion);
    }

    private Command cancel() {
        OrderId order =
                booked.isEmpty()
                        ? new OrderId("nobodys")
                        : booked.get(dice.nextInt(booked.size())).order();
        return new CancelOrder(OPTICIAN, order, CancelledBy.SHOP);
    }

    private String schedule() {
        return dice.nextBoolean() ? "examens" : "ajustages";
    }

    private SlotId slot(Instant now) {
        String name = schedule();
        return window(now, schedule(name));
    }

    private SlotId collecting(Instant now) {
        return window(now, Town.schedule(2));
    }

    /// One of the next dozen or so, today or tomorrow.
    private SlotId window(Instant now, Schedule schedule) {
        LocalDate today = now.atZone(Town.PARIS).toLocalDate();
        List<Instant> starts =
                today.datesUntil(today.plusDays(2))
                        .flatMap(day -> schedule.windowsOn(day, Town.PARIS).stream())
                        .map(Window::start)
                        .filter(start -> start.isAfter(now.plus(Duration.ofMinutes(50))))
                        .limit(8)
                        .toList();
        return new SlotId(OPTICIAN, schedule.name(), starts.get(dice.nextInt(starts.size())));
    }
}
