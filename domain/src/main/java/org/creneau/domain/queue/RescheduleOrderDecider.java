package org.creneau.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.creneau.domain.appointment.Rebooking;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.ChangeDeadline;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// Moves an order to another window. The new place is taken and the old one given back in one append:
/// where the new window is full, the order keeps the place it has.
///
/// The new window is judged as for a new order, and an appointment takes what it needs along; its articles are there
/// as long after it was placed as they take, and what is ready takes none. The deadline binds whoever placed the order
/// and owes it, not the shop.
/// Where it waits for its money, it waits no longer than until the new window begins, or as long as it takes her to hear of it and pay.
/// Whoever waits in today's queue with an order that moves to another day waits for nothing, and leaves it.
public final class RescheduleOrderDecider
        implements Decider<RescheduleOrder, RescheduleOrderDecider.Facts> {
    /// @param deadline absent where none binds
    public record Facts(
            OrderState order,
            Booking booking,
            Optional<ChangeDeadline> deadline,
            Tickets tickets,
            Lines lines,
            Articles articles,
            Rebooking appointment,
            StillToPay toPay) {}

    private record Change(OrderState order, Tickets tickets) {}

    private record Where(Booking booking, Optional<ChangeDeadline> deadline) {}

    private record Goods(Lines lines, Articles articles) {}

    private record What(Change change, Goods goods) {}

    @Override
    public Class<RescheduleOrder> command() {
        return RescheduleOrder.class;
    }

    @Override
    public Fold<Facts> facts(RescheduleOrder command) {
        Fold<What> what =
                OrderState.withReadiness(command.order())
                        .and(Tickets.of(command.order()), Change::new)
                        .and(
                                Lines.of(command.order())
                                        .and(
                                                Articles.of(command.shop(), command.items()),
                                                Goods::new),
                                What::new);
        Fold<Where> where =
                Booking.of(command.to())
                        .and(
                                Deadlines.binding(command.shop(), command.order(), command.by()),
                                Where::new);
        return what.and(where, Moving::new)
                .and(
                        Rebooking.of(command).and(StillToPay.of(command), Kept::new),
                        RescheduleOrderDecider::facts);
    }

    private record Moving(What what, Where to) {}

    private record Kept(Rebooking appointment, StillToPay toPay) {}

    private static Facts facts(Moving order, Kept kept) {
        return new Facts(
                order.what().change().order().with(order.what().goods().lines()),
                order.to().booking(),
                order.to().deadline(),
                order.what().change().tickets(),
                order.what().goods().lines(),
                order.what().goods().articles(),
                kept.appointment(),
                kept.toPay());
    }

    @Override
    public Decision decide(RescheduleOrder command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> move(command, as, facts, at);
            case OrderState.Ready(var as) -> moveReady(command, as, facts, at);
            case OrderState.NotCollected(var as) -> move(command, as, facts, at);
            case OrderState.OnTheWay _ -> Decision.refused(DeliveryRefusal.ON_ITS_WAY);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision move(
            RescheduleOrder command, OrderPlaced order, Facts facts, Instant at) {
        Supplier<Optional<Reason>> late = () -> lateness(command, order, facts);
        return move(command, order, facts, at, late);
    }

    /// Of the articles that the order has now: whoever asks says which they are, since it is asked of
    /// them before it is known, and asks again where that is not so any more.
    private static Optional<Reason> lateness(
            RescheduleOrder command, OrderPlaced order, Facts facts) {
        Set<ItemId> items = facts.lines().items();
        return command.items().containsAll(items)
                ? facts.articles().lateness(items, command.to().start(), order.at())
                : Optional.of(ShortageRefusal.ORDER_CHANGED);
    }

    private static Decision moveReady(
            RescheduleOrder command, OrderPlaced order, Facts facts, Instant at) {
        return move(command, order, facts, at, Optional::empty);
    }

    /// @param late why the order cannot be there when the new window begins
    private static Decision move(
            RescheduleOrder command,
            OrderPlaced order,
            Facts facts,
            Instant at,
            Supplier<Optional<Reason>> late) {
        return order.slot().equals(command.to())
                ? Decision.accepted()
                : refusal(command, order, facts, at)
                        .or(late)
                        .map(Decision::refused)
                        .orElseGet(() -> moved(command, order, facts, at));
    }

    /// What is delivered stays in the round that goes there.
    private static Optional<Reason> refusal(
            RescheduleOrder command, OrderPlaced order, Facts facts, Instant at) {
        if (order.forDelivery() && !order.slot().schedule().equals(command.to().schedule())) {
            return Optional.of(DeliveryRefusal.OTHER_ROUND);
        }
        if (Deadlines.isOver(facts.deadline(), order, at)) {
            return Optional.of(OrderRefusal.TOO_LATE_TO_CHANGE);
        }
        return isKept(order, command.to())
                ? facts.booking()
                        .refusal(occasion(order, facts), order.pieces(), at)
                        .or(() -> facts.appointment().refusal(command, facts.booking().hours()))
                : Optional.of(OrderRefusal.KEPT_LESS_LONG);
    }

    /// What is only brought back may come in windows for that, too.
    private static Occasion occasion(OrderPlaced order, Facts facts) {
        boolean brings = order.onlyBrings();
        return facts.booking()
                .hours()
                .purposeOf(facts.booking().places().slot())
                .filter(purpose -> brings && purpose == Occasion.BRING_BACK)
                .orElseGet(() -> facts.appointment().occasion(order));
    }

    /// Moving what is put aside does not keep it longer.
    private static boolean isKept(OrderPlaced order, SlotId to) {
        return switch (order.terms()) {
            case Terms.Obligation _ -> true;
            case Terms.PutAside(var until) -> to.start().isBefore(until);
        };
    }

    private static Decision moved(
            RescheduleOrder command, OrderPlaced order, Facts facts, Instant at) {
        SlotId from = order.slot();
        SlotId to = command.to();
        List<Event> events = new ArrayList<>();
        events.add(taken(command, order, facts, at));
        events.add(new PlaceGivenBack(from, command.order(), at));
        events.add(
                new OrderRescheduled(command.shop(), command.order(), from, to, command.by(), at));
        facts.toPay().moved(command, at).ifPresent(events::add);
        facts.appointment().moved(command, facts.booking().hours(), at).forEach(events::add);
        facts.tickets().all().stream()
                .filter(ticket -> isOfAnotherDay(ticket, facts.booking()))
                .flatMap(ticket -> ticket.leaves(Seen.IMPLIED_BY_RESCHEDULING, at))
                .forEach(events::add);
        return facts.booking().promise(at, events.toArray(Event[]::new));
    }

    private static PlaceTaken taken(
            RescheduleOrder command, OrderPlaced order, Facts facts, Instant at) {
        return new PlaceTaken(
                command.to(),
                HoldId.of(command.order()),
                command.order(),
                at,
                facts.booking().effort(order.pieces(), new Hold.Unknown()));
    }

    private static boolean isOfAnotherDay(Ticket ticket, Booking booking) {
        Instant start = booking.places().slot().start();
        return booking.hours()
                .zone()
                .filter(zone -> LocalDate.ofInstant(start, zone).equals(ticket.queue().day()))
                .isEmpty();
    }
}
