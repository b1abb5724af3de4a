package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.appointment.AppointmentView;
import org.creneau.application.appointment.Appointments;
import org.creneau.application.customer.Subjects;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Day;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.appointment.Agenda;
import org.creneau.domain.appointment.AppointmentRefusal;
import org.creneau.domain.appointment.BookAppointment;
import org.creneau.domain.appointment.Diary;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.appointment.Services;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.NoteRefusal;
import org.creneau.domain.slot.SlotRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to an appointment: which hours there are for a service, and agreeing on one.
@Component
public final class Appointing {
    private static final Set<Reason> WORTH_NOTING =
            Set.of(SlotRefusal.SLOT_FULL, AppointmentRefusal.RESOURCE_TAKEN);

    /// No order has this id: it is none yet.
    private static final OrderId NONE_YET = new OrderId("none");

    private final Appointments appointments;
    private final Reading reading;
    private final Desk desk;
    private final Subjects subjects;
    private final Draws draws;

    Appointing(
            Appointments appointments, Reading reading, Desk desk, Subjects subjects, Draws draws) {
        this.appointments = appointments;
        this.reading = reading;
        this.desk = desk;
        this.subjects = subjects;
        this.draws = draws;
    }

    /// What somebody would like, and who she is.
    ///
    /// @param word what she would like the shop to know
    public record Wish(ServiceId service, SlotId slot, Customer customer, @Nullable String word) {}

    public Services services(ShopId shop) {
        return appointments.services(shop);
    }

    /// In the order of their names.
    public List<Service> offered(ShopId shop) {
        return services(shop).offered().values().stream()
                .sorted(Comparator.comparing(Service::label))
                .toList();
    }

    public Service service(ShopId shop, ServiceId service) {
        return services(shop).find(service).orElseThrow(() -> new NotFound("service"));
    }

    /// How long a service takes.
    public long minutes(ShopView shop, Service service) {
        return shop.hours()
                .lastSaid(service.schedule())
                .map(schedule -> schedule.length().toMinutes())
                .orElse(0L);
    }

    public Optional<AppointmentView> of(OrderView order) {
        return order.isAppointment()
                ? appointments.find(order.slot().shop(), order.id())
                : Optional.empty();
    }

    /// Days with the windows of a schedule for appointments; those in which who or what they need is busy
    /// have no place left.
    ///
    /// @param mine the appointment that is to be moved is not in its own way
    public List<Day> days(List<Day> days, ShopView shop, String schedule, @Nullable OrderId mine) {
        List<Day> ours = days.stream().map(day -> only(day, schedule)).toList();
        Diary diary = new Diary(services(shop.id()), agenda(shop.id(), ours));
        OrderId order = mine == null ? NONE_YET : mine;
        return ours.stream().map(day -> free(day, diary, shop, order)).toList();
    }

    /// As far as can be booked, today first.
    public List<Day> days(ShopView shop, String schedule, @Nullable OrderId mine) {
        return days(reading.daysAhead(shop), shop, schedule, mine);
    }

    private static Day only(Day day, String schedule) {
        return with(
                day,
                day.windows().stream()
                        .filter(window -> window.purpose() == Occasion.APPOINTMENT)
                        .filter(window -> window.slot().schedule().equals(schedule))
                        .toList());
    }

    private static Day with(Day day, List<Window> windows) {
        return new Day(day.date(), day.closedFor(), day.holiday(), windows);
    }

    private Agenda agenda(ShopId shop, List<Day> days) {
        List<Window> windows = days.stream().flatMap(day -> day.windows().stream()).toList();
        Instant from = desk.now();
        return windows.isEmpty()
                ? appointments.agenda(shop, from, from)
                : appointments.agenda(
                        shop,
                        windows.getFirst().slot().start(),
                        windows.getLast().end().plus(Duration.ofDays(1)));
    }

    private static Day free(Day day, Diary diary, ShopView shop, OrderId order) {
        return with(day, day.windows().stream().map(one -> free(one, diary, shop, order)).toList());
    }

    private static Window free(Window window, Diary diary, ShopView shop, OrderId order) {
        int left =
                diary.engagement(window.slot(), shop.hours())
                        .map(wanted -> diary.left(wanted, order))
                        .orElse(0);
        return new Window(
                window.slot(),
                window.end(),
                window.places(),
                Math.clamp(left, 0, window.left()),
                window.taken(),
                window.purpose(),
                window.work(),
                window.why());
    }

    /// By the shopper herself.
    public Outcome book(OrderId order, Wish wish, Channel channel) {
        BookAppointment command = command(order, wish, Claim.OWN);
        return book(command, Actor.shopper(command.subject()), channel);
    }

    /// By somebody of the shop, for a customer who called, wrote or came.
    public Outcome bookFor(OrderId order, Wish wish, Actor staff, Channel channel) {
        return book(command(order, wish, Claim.FOR_SOMEBODY), staff, channel);
    }

    /// By a partner's program, for the shopper before it: what one person may take binds her.
    public Outcome bookThrough(Actor partner, OrderId order, Wish wish) {
        return book(command(order, wish, Claim.OWN), partner, Channel.API);
    }

    private Outcome book(BookAppointment command, Actor actor, Channel channel) {
        Outcome outcome = desk.send(command, actor, channel);
        if (outcome instanceof Outcome.Refused(var reason) && WORTH_NOTING.contains(reason)) {
            note(command, reason, actor, channel);
        }
        return outcome;
    }

    private BookAppointment command(OrderId order, Wish wish, Claim claim) {
        String word = wish.word();
        return new BookAppointment(
                order,
                draws.orderNumber(),
                wish.service(),
                wish.slot(),
                wish.customer().known(subjects, wish.slot().shop(), new SubjectId(draws.id())),
                wish.customer().contact(),
                PersonalText.of(draws.pickupCode()),
                word == null || word.isBlank() ? null : PersonalText.of(word.strip()),
                claim);
    }

    private void note(BookAppointment command, Reason reason, Actor actor, Channel channel) {
        try {
            desk.send(
                    new NoteRefusal(command.slot(), command.subject(), reason.code()),
                    actor,
                    channel);
        } catch (TemporarilyUnavailable _) {
            // The answer does not depend on whether the shop can learn from it.
            return;
        }
    }
}
