package org.creneau.domain.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.OrdersOfSubject;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// Books an hour: the place in the window, what the service needs, and an order that says what it is for,
/// all of it or nothing.
///
/// It is an order of one line, the service in words, which costs nothing by itself: so it is moved, called
/// off, shown and received like any other.
public final class BookAppointmentDecider
        implements Decider<BookAppointment, BookAppointmentDecider.Facts> {
    private static final Money NOTHING = Money.euros(0);
    private static final VatRate NO_RATE = new VatRate(0);

    /// An appointment is an order of one piece, however long it lasts.
    private static final int ONE = 1;

    /// @param earlier what was booked under the command's id
    /// @param hers what she ordered already; absent where nothing is limited
    public record Facts(
            OrderState order,
            Optional<Appointment> earlier,
            Booking booking,
            Diary diary,
            Optional<OrdersOfSubject> hers) {}

    private record Standing(OrderState order, Optional<Appointment> earlier) {}

    private record Wish(Booking booking, Diary diary, Optional<OrdersOfSubject> hers) {}

    @Override
    public Class<BookAppointment> command() {
        return BookAppointment.class;
    }

    @Override
    public Fold<Facts> facts(BookAppointment command) {
        Fold<Standing> standing =
                OrderState.of(command.order()).and(Appointment.of(command.order()), Standing::new);
        return standing.and(
                wish(command),
                (what, to) ->
                        new Facts(
                                what.order(), what.earlier(), to.booking(), to.diary(), to.hers()));
    }

    private static Fold<Wish> wish(BookAppointment command) {
        return Booking.of(command.slot())
                .and(Diary.around(command.slot()), Wanted::new)
                .and(
                        OrdersOfSubject.limiting(
                                command.claim(), command.shop(), command.subject()),
                        (wanted, hers) -> new Wish(wanted.booking(), wanted.diary(), hers));
    }

    private record Wanted(Booking booking, Diary diary) {}

    @Override
    public Decision decide(BookAppointment command, Facts facts, Instant at) {
        return facts.earlier()
                .map(earlier -> repeated(command, earlier.booked()))
                .orElseGet(() -> first(command, facts, at));
    }

    private static Decision repeated(BookAppointment command, AppointmentBooked earlier) {
        return earlier.engagement().slot().equals(command.slot())
                        && earlier.service().equals(command.service())
                ? Decision.accepted()
                : Decision.refused(AppointmentRefusal.APPOINTMENT_REPEATED_DIFFERENTLY);
    }

    private static Decision first(BookAppointment command, Facts facts, Instant at) {
        return facts.order() instanceof OrderState.Unknown
                ? book(command, facts, at)
                : Decision.refused(AppointmentRefusal.APPOINTMENT_REPEATED_DIFFERENTLY);
    }

    private static Decision book(BookAppointment command, Facts facts, Instant at) {
        Optional<Service> service = facts.diary().services().find(command.service());
        return service.map(wanted -> book(command, wanted, facts, at))
                .orElseGet(() -> Decision.refused(AppointmentRefusal.UNKNOWN_SERVICE));
    }

    private static Decision book(
            BookAppointment command, Service service, Facts facts, Instant at) {
        if (!service.schedule().equals(command.slot().schedule())) {
            return Decision.refused(AppointmentRefusal.OTHER_SERVICE);
        }
        return facts.booking()
                .refusal(Occasion.APPOINTMENT, ONE, at)
                .or(() -> tooMany(command, facts))
                .map(Decision::refused)
                .orElseGet(() -> engage(command, service, facts, at));
    }

    private static Optional<Reason> tooMany(BookAppointment command, Facts facts) {
        return facts.hers()
                .flatMap(
                        hers ->
                                facts.booking()
                                        .hours()
                                        .zone()
                                        .filter(zone -> hers.isUsedUpOn(command.slot(), zone)))
                .map(_ -> OrderRefusal.TOO_MANY_ORDERS);
    }

    private static Decision engage(
            BookAppointment command, Service service, Facts facts, Instant at) {
        Engagement wanted =
                facts.diary().engagement(command.slot(), facts.booking().hours()).orElseThrow();
        return facts.diary()
                .refusal(wanted, command.order())
                .map(Decision::refused)
                .orElseGet(() -> booked(command, service, wanted, facts, at));
    }

    private static Decision booked(
            BookAppointment command,
            Service service,
            Engagement engagement,
            Facts facts,
            Instant at) {
        return facts.booking()
                .promise(
                        at,
                        taken(command, facts.booking(), at),
                        order(command, service, at),
                        new AppointmentBooked(
                                command.shop(),
                                command.order(),
                                command.subject(),
                                service.id(),
                                service.label(),
                                engagement,
                                command.word(),
                                at));
    }

    private static PlaceTaken taken(BookAppointment command, Booking booking, Instant at) {
        return new PlaceTaken(
                command.slot(),
                HoldId.of(command.order()),
                command.order(),
                at,
                booking.effort(ONE, new Hold.Unknown()));
    }

    private static OrderPlaced order(BookAppointment command, Service service, Instant at) {
        return new OrderPlaced(
                command.shop(),
                command.order(),
                command.number(),
                command.slot(),
                command.subject(),
                List.of(line(service)),
                command.contact(),
                command.code(),
                PayAt.COUNTER,
                new Terms.Obligation(),
                new Fulfilment.Collect(),
                at);
    }

    private static OrderLine line(Service service) {
        return new OrderLine(
                new OrderLine.Goods.InWords(PersonalText.of(service.label()), Supply.IN_SHOP),
                new Quantity(1),
                NOTHING,
                NO_RATE);
    }
}
