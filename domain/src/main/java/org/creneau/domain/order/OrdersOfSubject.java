package org.creneau.domain.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.shop.OnShoppers;
import org.creneau.domain.slot.Claim;

/// The orders that one person has at a shop, those that were cancelled left out. An order counts on the
/// day for which it was placed, or taken back up: moving it takes no place more.
///
/// @param said what the shop has said of those who order for themselves
/// @param windows for which each was placed
public record OrdersOfSubject(OnShoppers said, Map<OrderId, SlotId> windows) {

    /// Not asked for where nothing is limited.
    public static Fold<Optional<OrdersOfSubject>> limiting(
            Claim claim, ShopId shop, SubjectId subject) {
        return switch (claim) {
            case FOR_SOMEBODY -> Fold.known(Optional.empty());
            case OWN ->
                    OnShoppers.of(shop)
                            .and(
                                    of(subject),
                                    (said, windows) ->
                                            Optional.of(new OrdersOfSubject(said, windows)));
        };
    }

    public static Fold<OrdersOfSubject> of(ShopId shop, SubjectId subject) {
        return OnShoppers.of(shop).and(of(subject), OrdersOfSubject::new);
    }

    private static Fold<Map<OrderId, SlotId>> of(SubjectId subject) {
        Boundary orders =
                Boundary.of(
                        subject.tag(),
                        Set.of(OrderPlaced.class, OrderCancelled.class, OrderTakenBackUp.class));
        return Fold.of(OrderEvent.class, orders, Map.of(), OrdersOfSubject::evolve);
    }

    private static Map<OrderId, SlotId> evolve(Map<OrderId, SlotId> windows, OrderEvent event) {
        Map<OrderId, SlotId> next = new HashMap<>(windows);
        switch (event) {
            case OrderPlaced placed -> ordered(placed, next);
            case OrderCancelled off -> next.remove(off.order());
            case OrderTakenBackUp again -> next.put(again.order(), again.to());
            case PreparationEvent _ -> {}
            case OrderReady _, OrderRescheduled _, OrderNotCollected _, OrderHandedOver _ -> {}
            case PutAsideSettled _, PutAsideLapsed _ -> {}
            case DeliveryEvent _ -> {}
        }
        return Map.copyOf(next);
    }

    /// Whoever brings something back orders nothing by it, and what is exchanged over the counter takes no window.
    private static void ordered(OrderPlaced placed, Map<OrderId, SlotId> windows) {
        if (!placed.onlyBrings() && !placed.slot().isOverCounter()) {
            windows.put(placed.order(), placed.slot());
        }
    }

    public boolean isUsedUpOn(SlotId wanted, ZoneId zone) {
        return isUsedUpOn(LocalDate.ofInstant(wanted.start(), zone), zone, 0);
    }

    /// @param more that count like orders for that day
    public boolean isUsedUpOn(LocalDate day, ZoneId zone, long more) {
        long orders =
                windows.values().stream()
                        .filter(slot -> LocalDate.ofInstant(slot.start(), zone).equals(day))
                        .count();
        return orders + more >= said.allowance().ordersPerDay();
    }
}
