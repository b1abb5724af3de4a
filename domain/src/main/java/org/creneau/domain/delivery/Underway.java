package org.creneau.domain.delivery;

import java.time.Instant;
import java.util.function.Function;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;

/// An order, and how far it has come: what each fact of a delivery is told of.
public record Underway(OrderState order, Journey journey) {

    static Fold<Underway> of(OrderId order) {
        return OrderState.withWindow(order).and(Journey.of(order), Underway::new);
    }

    /// Whatever a fact comes to as long as it can still be told: of an order of the shop, that is to be
    /// delivered, and that nobody has and nobody called off.
    Decision open(ShopId shop, Function<OrderPlaced, Decision> told) {
        return open(shop, told, _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED));
    }

    /// @param calledOff what it comes to where somebody called the order off before it was told
    Decision open(
            ShopId shop,
            Function<OrderPlaced, Decision> told,
            Function<OrderPlaced, Decision> calledOff) {
        return switch (order.in(shop)) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> toDeliver(as, told);
            case OrderState.Ready(var as) -> toDeliver(as, told);
            case OrderState.NotCollected(var as) -> toDeliver(as, told);
            case OrderState.OnTheWay(var as) -> toDeliver(as, told);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled(var as) -> toDeliver(as, calledOff);
        };
    }

    private static Decision toDeliver(OrderPlaced order, Function<OrderPlaced, Decision> told) {
        return order.forDelivery()
                ? told.apply(order)
                : Decision.refused(DeliveryRefusal.NOT_FOR_DELIVERY);
    }

    /// Nothing happens later than it is told.
    static Instant noLaterThan(Instant now, Instant happened) {
        return happened.isAfter(now) ? now : happened;
    }
}
