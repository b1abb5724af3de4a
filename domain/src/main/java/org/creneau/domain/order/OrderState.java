package org.creneau.domain.order;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;

/// How far an order has come.
public sealed interface OrderState {
    Set<Class<? extends Event>> BEGINNING_AND_ENDS =
            Set.of(
                    OrderPlaced.class,
                    OrderHandedOver.class,
                    OrderDelivered.class,
                    OrderCancelled.class,
                    OrderTakenBackUp.class,
                    PutAsideSettled.class,
                    PutAsideLapsed.class);

    record Unknown() implements OrderState {}

    record Placed(OrderPlaced as) implements OrderState {}

    /// Told apart from [Placed] only by decisions that ask for it.
    record Ready(OrderPlaced as) implements OrderState {}

    /// Nobody came while the window was open. Told apart only by decisions that ask for it.
    record NotCollected(OrderPlaced as) implements OrderState {}

    /// It left the shop for her door. Told apart only by decisions that ask for it.
    record OnTheWay(OrderPlaced as) implements OrderState {}

    /// She has it, wherever she was given it.
    record HandedOver(OrderPlaced as) implements OrderState {}

    /// Nothing is kept for her any more: called off, or put aside and left, or its day is over.
    record Cancelled(OrderPlaced as) implements OrderState {}

    static Fold<OrderState> of(OrderId order) {
        return of(order, BEGINNING_AND_ENDS);
    }

    /// For decisions that depend on the window that the order has now, not on the one it was placed for.
    static Fold<OrderState> withWindow(OrderId order) {
        return of(
                order,
                and(Set.of(OrderRescheduled.class, OrderDispatched.class, OrderCameBack.class)));
    }

    static Fold<OrderState> withReadiness(OrderId order) {
        return of(
                order,
                and(
                        Set.of(
                                OrderRescheduled.class,
                                PreparationBegun.class,
                                OrderReady.class,
                                OrderNotCollected.class,
                                OrderDispatched.class,
                                OrderCameBack.class)));
    }

    private static Set<Class<? extends Event>> and(Set<Class<? extends Event>> more) {
        Set<Class<? extends Event>> types = new HashSet<>(BEGINNING_AND_ENDS);
        types.addAll(more);
        return types;
    }

    private static Fold<OrderState> of(OrderId order, Set<Class<? extends Event>> types) {
        return Fold.of(
                OrderEvent.class,
                Boundary.of(order.tag(), types),
                new Unknown(),
                OrderState::evolve);
    }

    private OrderState evolve(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> new Placed(placed);
            case OrderRescheduled to -> in(to.to());
            case PreparationEvent told -> after(told);
            case OrderReady _ -> moved(Ready::new);
            case OrderNotCollected _ -> moved(NotCollected::new);
            case OrderHandedOver _ -> moved(HandedOver::new);
            case OrderCancelled _ -> moved(Cancelled::new);
            case OrderTakenBackUp again -> moved(as -> new Placed(as.in(again.to())));
            case PutAsideSettled tried when tried.bought().isEmpty() -> moved(Cancelled::new);
            case PutAsideSettled _ -> moved(HandedOver::new);
            case PutAsideLapsed _ -> moved(Cancelled::new);
            case OrderDispatched _ -> moved(OnTheWay::new);
            case OrderDelivered _ -> moved(HandedOver::new);
            case OrderCameBack _ -> moved(Ready::new);
            case DeliveryFailed _ -> this;
        };
    }

    private OrderState after(PreparationEvent event) {
        return switch (event) {
            case PreparationBegun _ -> awaited();
            case AcceptanceAwaited _, OrderAccepted _, CancellationExplained _ -> this;
            case PreparationEvent.BagsCounted _ -> this;
            case ShortageEvent _ -> this;
            case NoticeEvent _ -> this;
        };
    }

    private OrderState awaited() {
        return this instanceof NotCollected(var as) ? new Placed(as) : this;
    }

    private OrderState moved(Function<OrderPlaced, OrderState> to) {
        return switch (this) {
            case Unknown unknown -> unknown;
            case Placed(var as) -> to.apply(as);
            case Ready(var as) -> to.apply(as);
            case NotCollected(var as) -> to.apply(as);
            case OnTheWay(var as) -> to.apply(as);
            case HandedOver(var as) -> to.apply(as);
            case Cancelled(var as) -> to.apply(as);
        };
    }

    /// Whoever did not come and has another window now is awaited anew, and her parcel looked at anew.
    private OrderState in(SlotId window) {
        return switch (this) {
            case Unknown unknown -> unknown;
            case Placed(var as) -> new Placed(as.in(window));
            case Ready(var as) -> new Ready(as.in(window));
            case NotCollected(var as) -> new Placed(as.in(window));
            case OnTheWay(var as) -> new OnTheWay(as.in(window));
            case HandedOver(var as) -> new HandedOver(as.in(window));
            case Cancelled(var as) -> new Cancelled(as.in(window));
        };
    }

    /// With its lines as they stand. Where none does, it is over, and says what was ordered.
    default OrderState with(Lines lines) {
        return lines.standing().isEmpty()
                ? this
                : having(as -> as.having(List.copyOf(lines.standing().values())));
    }

    private OrderState having(UnaryOperator<OrderPlaced> changed) {
        return switch (this) {
            case Unknown unknown -> unknown;
            case Placed(var as) -> new Placed(changed.apply(as));
            case Ready(var as) -> new Ready(changed.apply(as));
            case NotCollected(var as) -> new NotCollected(changed.apply(as));
            case OnTheWay(var as) -> new OnTheWay(changed.apply(as));
            case HandedOver(var as) -> new HandedOver(changed.apply(as));
            case Cancelled(var as) -> new Cancelled(changed.apply(as));
        };
    }

    /// As it was placed, whatever has become of it; empty where nobody placed it.
    default Optional<OrderPlaced> placed() {
        return switch (this) {
            case Unknown _ -> Optional.empty();
            case Placed(var as) -> Optional.of(as);
            case Ready(var as) -> Optional.of(as);
            case NotCollected(var as) -> Optional.of(as);
            case OnTheWay(var as) -> Optional.of(as);
            case HandedOver(var as) -> Optional.of(as);
            case Cancelled(var as) -> Optional.of(as);
        };
    }

    /// As a shop sees it: an order of another shop is none of its business, and unknown to it.
    default OrderState in(ShopId shop) {
        return moved(as -> as.shop().equals(shop) ? this : new Unknown());
    }
}
