package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.appointment.Appointment;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.bringing.Announced;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.domain.shop.ChangeDeadline;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;

/// Calls an order off, gives its place, its pieces and what an appointment takes up back, and takes whoever came for it out of the queue: nobody is
/// called in for nothing. What she was going to bring back with it does not come either. What was handed over can be returned, not cancelled.
public final class CancelOrderDecider implements Decider<CancelOrder, CancelOrderDecider.Facts> {
    /// @param deadline absent where none binds
    public record Facts(
            OrderState order,
            Optional<ChangeDeadline> deadline,
            Tickets tickets,
            Promised promised,
            Optional<Appointment> appointment,
            Announced announced) {
        /// Whether anybody would still come for it with so many pieces less: for the rest, or to bring what
        /// stands on it.
        boolean isWorthComingFor(Lines lines, int less) {
            boolean brings = lines.pieces() > lines.going();
            return lines.going() > less || (brings && isExpectedWithGoods());
        }

        private boolean isExpectedWithGoods() {
            return order.placed()
                    .filter(as -> !announced.comingWith(as.order()).isEmpty())
                    .isPresent();
        }
    }

    @Override
    public Class<CancelOrder> command() {
        return CancelOrder.class;
    }

    @Override
    public Fold<Facts> facts(CancelOrder command) {
        Fold<Standing> standing =
                OrderState.withWindow(command.order())
                        .and(
                                Deadlines.binding(command.shop(), command.order(), command.by()),
                                Standing::new);
        Fold<Given> given =
                Tickets.of(command.order()).and(Promised.to(command.order()), Given::new);
        return standing.and(given, Away::new)
                .and(
                        Appointment.of(command.order())
                                .and(Announced.of(command.order()), Purpose::new),
                        CancelOrderDecider::facts);
    }

    /// What she comes for besides.
    private record Purpose(Optional<Appointment> appointment, Announced announced) {}

    private static Facts facts(Away away, Purpose purpose) {
        return new Facts(
                away.what().order(),
                away.what().deadline(),
                away.given().tickets(),
                away.given().promised(),
                purpose.appointment(),
                purpose.announced());
    }

    private record Away(Standing what, Given given) {}

    private record Standing(OrderState order, Optional<ChangeDeadline> deadline) {}

    /// What goes with the order.
    private record Given(Tickets tickets, Promised promised) {}

    @Override
    public Decision decide(CancelOrder command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> cancel(command, as, facts, at);
            case OrderState.Ready(var as) -> cancel(command, as, facts, at);
            case OrderState.NotCollected(var as) -> cancel(command, as, facts, at);
            case OrderState.OnTheWay _ -> Decision.refused(DeliveryRefusal.ON_ITS_WAY);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    private static Decision cancel(
            CancelOrder command, OrderPlaced placed, Facts facts, Instant at) {
        return Deadlines.isOver(facts.deadline(), placed, at)
                ? Decision.refused(OrderRefusal.TOO_LATE_TO_CANCEL)
                : cancelled(command, placed, facts, at);
    }

    /// Whatever the deadline.
    static Decision cancelled(CancelOrder command, OrderPlaced placed, Facts facts, Instant at) {
        Stream<Event> calledOff =
                Stream.of(
                        new OrderCancelled(
                                placed.shop(), placed.order(), placed.subject(), command.by(), at),
                        new PlaceGivenBack(placed.slot(), placed.order(), at));
        Stream<Event> why = command.why().stream().map(words -> explained(placed, words, at));
        Stream<Event> leaving =
                facts.tickets().all().stream()
                        .flatMap(ticket -> ticket.leaves(Seen.IMPLIED_BY_CANCELLATION, at));
        Stream<Event> stock =
                facts.promised().givenBack(placed.shop(), placed.order(), at).stream()
                        .map(Event.class::cast);
        Stream<Event> agenda =
                facts.appointment().stream()
                        .map(
                                mine ->
                                        new AppointmentCalledOff(
                                                placed.shop(),
                                                placed.order(),
                                                mine.engagement(),
                                                at));
        Stream<Event> goods =
                facts.announced().comingWith(placed.order()).stream()
                        .map(
                                asked ->
                                        new ReturnCalledOff(
                                                asked.shop(),
                                                asked.goods(),
                                                asked.order(),
                                                placed.order(),
                                                command.by(),
                                                at));
        return Decision.accepted(
                Stream.of(agenda, calledOff, goods, leaving, stock, why)
                        .flatMap(each -> each)
                        .toList());
    }

    private static Event explained(OrderPlaced placed, PersonalText words, Instant at) {
        return new CancellationExplained(
                placed.shop(), placed.order(), placed.subject(), words, at);
    }
}
