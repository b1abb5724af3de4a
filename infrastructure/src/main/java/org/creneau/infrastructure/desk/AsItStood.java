package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.queue.Queues;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PreparationEvent;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;

/// An order told from its events alone, up to some instant: nothing here comes from the views that the
/// shop works with.
///
/// @param placed absent before it was placed
/// @param ticket absent before its owner came
/// @param returned pieces brought back so far
public record AsItStood(
        Optional<OrderPlaced> placed,
        Optional<Status> status,
        Optional<Integer> ticket,
        Optional<Queues.State> queue,
        int returned) {

    private static final AsItStood NOTHING =
            new AsItStood(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

    public static AsItStood from(List<Entry> entries) {
        AsItStood state = NOTHING;
        Lines lines = Lines.NONE;
        for (Entry entry : entries) {
            Event event = entry.recorded().event();
            state = state.with(event);
            lines = event instanceof OrderEvent order ? lines.after(order) : lines;
        }
        return state.with(List.copyOf(lines.standing().values()));
    }

    /// Where nothing is left, it says what was ordered.
    private AsItStood with(List<OrderLine> left) {
        return left.isEmpty()
                ? this
                : new AsItStood(
                        placed.map(order -> order.having(left)), status, ticket, queue, returned);
    }

    private AsItStood with(Event event) {
        return switch (event) {
            case OrderEvent order -> with(order);
            case QueueEvent.PartyResized _ -> this;
            case QueueEvent.OfTicket queue -> with(queue);
            case GoodsReturned goods -> back(goods);
            case GoodsInspected look -> hersAgain(look);
            case ReturnAnnulled off when isOld(off) -> neverCame(off);
            default -> this;
        };
    }

    private AsItStood with(OrderEvent event) {
        return switch (event) {
            case OrderPlaced order ->
                    new AsItStood(
                            Optional.of(order),
                            Optional.of(Status.ACCEPTED),
                            ticket,
                            queue,
                            returned);
            case OrderRescheduled to -> moved(to.to());
            case PreparationEvent told -> with(told);
            case OrderReady _ -> in(Status.READY);
            case OrderNotCollected missed ->
                    in(missed.came() == null ? Status.NO_SHOW : Status.LEFT_WITHOUT);
            case OrderHandedOver _ -> in(Status.HANDED_OVER);
            case OrderCancelled gone -> in(calledOff(gone));
            case OrderTakenBackUp again -> moved(again.to()).in(Status.ACCEPTED);
            case PutAsideSettled tried when tried.bought().isEmpty() -> in(Status.RELEASED);
            case PutAsideSettled _ -> in(Status.HANDED_OVER);
            case PutAsideLapsed _ -> in(Status.RELEASED);
            case OrderDispatched _ -> in(Status.ON_THE_WAY);
            case OrderDelivered _ -> in(Status.DELIVERED);
            case OrderCameBack _ -> in(Status.READY);
            case DeliveryFailed _ -> this;
        };
    }

    /// What the shop calls off that it never said yes to, it refuses.
    private Status calledOff(OrderCancelled gone) {
        return gone.by() == CancelledBy.SHOP && status.equals(Optional.of(Status.PLACED))
                ? Status.REFUSED
                : Status.CANCELLED;
    }

    private AsItStood with(PreparationEvent event) {
        return switch (event) {
            case PreparationEvent.AcceptanceAwaited _ -> in(Status.PLACED);
            case PreparationEvent.OrderAccepted _ -> in(Status.ACCEPTED);
            case PreparationEvent.PreparationBegun _ -> in(Status.IN_PREPARATION);
            case PreparationEvent.CancellationExplained _ -> this;
            case PreparationEvent.BagsCounted _ -> this;
            case ShortageEvent _ -> this;
            case NoticeEvent _ -> this;
        };
    }

    private AsItStood moved(SlotId window) {
        return new AsItStood(
                placed.map(order -> order.in(window)),
                status.map(was -> was.isMissed() ? Status.ACCEPTED : was),
                ticket,
                queue,
                returned);
    }

    private AsItStood with(QueueEvent.OfTicket event) {
        Queues.State state =
                switch (event) {
                    case QueueEvent.Arrived _ -> Queues.State.WAITING;
                    case QueueEvent.Called _ -> Queues.State.CALLED;
                    case QueueEvent.CalledAgain _ -> Queues.State.CALLED;
                    case QueueEvent.WaitTold _ -> Queues.State.WAITING;
                    case QueueEvent.Entered _ -> Queues.State.INSIDE;
                    case QueueEvent.WalkedIn _ -> Queues.State.INSIDE;
                    case QueueEvent.Left _ -> Queues.State.GONE;
                    case QueueEvent.ServedAtDoor _ -> Queues.State.GONE;
                    case QueueEvent.MarkedAbsent _ -> Queues.State.ABSENT;
                    case QueueEvent.PartyResized _ -> queue.orElse(Queues.State.INSIDE);
                };
        return new AsItStood(
                placed, status, Optional.of(event.ticket()), Optional.of(state), returned);
    }

    private AsItStood back(GoodsReturned goods) {
        int pieces = goods.lines().stream().mapToInt(line -> line.quantity().pieces()).sum();
        return new AsItStood(placed, status, ticket, queue, returned + pieces);
    }

    private AsItStood hersAgain(GoodsInspected look) {
        int pieces = look.refused().stream().mapToInt(one -> one.quantity().pieces()).sum();
        return new AsItStood(placed, status, ticket, queue, returned - pieces);
    }

    private boolean isOld(ReturnAnnulled off) {
        return placed.filter(order -> order.order().equals(off.order())).isPresent();
    }

    private AsItStood neverCame(ReturnAnnulled off) {
        int pieces = off.lines().stream().mapToInt(line -> line.quantity().pieces()).sum();
        return new AsItStood(placed, status, ticket, queue, returned - pieces);
    }

    private AsItStood in(Status next) {
        return new AsItStood(placed, Optional.of(next), ticket, queue, returned);
    }
}
