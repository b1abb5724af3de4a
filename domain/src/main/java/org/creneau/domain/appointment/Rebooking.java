package org.creneau.domain.appointment;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.SlotRefusal;

/// What moving an order means for what it takes up of the shop's agenda; nothing for goods.
///
/// @param appointment absent for an order of goods
/// @param diary absent where the command is about goods: they do not ask for it
public record Rebooking(Optional<Appointment> appointment, Optional<Diary> diary) {
    public static Fold<Rebooking> of(RescheduleOrder command) {
        return Appointment.of(command.order()).and(diary(command), Rebooking::new);
    }

    private static Fold<Optional<Diary>> diary(RescheduleOrder command) {
        return switch (command.occasion()) {
            case APPOINTMENT ->
                    Diary.around(command.to()).and(Fold.known(""), (it, _) -> Optional.of(it));
            case COLLECT, BRING_BACK, DELIVERY_ROUND -> Fold.known(Optional.empty());
        };
    }

    /// What the order's place is used for.
    public Occasion occasion(OrderPlaced order) {
        return appointment.map(_ -> Occasion.APPOINTMENT).orElse(order.occasion());
    }

    /// Why it cannot be moved there, places of the window aside.
    public Optional<Reason> refusal(RescheduleOrder command, Hours hours) {
        if (appointment.isPresent() != (command.occasion() == Occasion.APPOINTMENT)) {
            return Optional.of(SlotRefusal.OTHER_PURPOSE);
        }
        return appointment.flatMap(
                mine ->
                        isOfItsService(mine, command.to())
                                ? taken(command, hours)
                                : Optional.of(AppointmentRefusal.OTHER_SERVICE));
    }

    /// By the hours that the service has now, or those it had when it was booked.
    private boolean isOfItsService(Appointment mine, SlotId to) {
        return to.schedule().equals(mine.engagement().slot().schedule())
                || diary.flatMap(all -> all.services().find(mine.booked().service()))
                        .filter(service -> service.schedule().equals(to.schedule()))
                        .isPresent();
    }

    private Optional<Reason> taken(RescheduleOrder command, Hours hours) {
        return diary.flatMap(
                all ->
                        all.engagement(command.to(), hours)
                                .flatMap(wanted -> all.refusal(wanted, command.order())));
    }

    public Stream<Event> moved(RescheduleOrder command, Hours hours, Instant at) {
        return appointment.stream()
                .flatMap(
                        mine ->
                                diary.flatMap(all -> all.engagement(command.to(), hours)).stream()
                                        .map(
                                                to ->
                                                        new AppointmentMoved(
                                                                command.shop(),
                                                                command.order(),
                                                                mine.engagement(),
                                                                to,
                                                                at)));
    }
}
