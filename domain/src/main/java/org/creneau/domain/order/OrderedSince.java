package org.creneau.domain.order;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
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
import org.creneau.domain.order.OrderLine.Goods;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// What somebody has ordered since one order of hers, those that were called off left out: whoever was told that it is off
/// has often ordered the same anew.
///
/// @param known all of hers
/// @param since those that were placed, or taken back up, after the one that this is about
public record OrderedSince(PMap<OrderId, OrderPlaced> known, PSet<OrderId> since) {
    private static final OrderedSince NOTHING =
            new OrderedSince(HashTreePMap.empty(), HashTreePSet.empty());

    public static Fold<OrderedSince> after(OrderId order, SubjectId subject) {
        Boundary orders =
                Boundary.of(
                        subject.tag(),
                        Set.of(OrderPlaced.class, OrderCancelled.class, OrderTakenBackUp.class));
        return Fold.of(
                OrderEvent.class, orders, NOTHING, (before, event) -> before.after(event, order));
    }

    private OrderedSince after(OrderEvent event, OrderId about) {
        return switch (event) {
            case OrderPlaced placed -> placed(placed, about);
            case OrderCancelled off -> new OrderedSince(known, since.minus(off.order()));
            case OrderTakenBackUp again ->
                    again.order().equals(about)
                            ? this
                            : new OrderedSince(known, since.plus(again.order()));
            case PreparationEvent _ -> this;
            case OrderReady _, OrderRescheduled _, OrderNotCollected _, OrderHandedOver _ -> this;
            case PutAsideSettled _, PutAsideLapsed _ -> this;
            case DeliveryEvent _ -> this;
        };
    }

    /// What is taken in an exchange over the counter is paid with the old: nobody ordered it.
    private OrderedSince placed(OrderPlaced placed, OrderId about) {
        if (placed.slot().isOverCounter()) {
            return this;
        }
        return new OrderedSince(
                known.plus(placed.order(), placed),
                placed.order().equals(about) ? HashTreePSet.empty() : since.plus(placed.order()));
    }

    /// Whether one of them owes the same shop something of what this order was for. What is put aside costs her nothing.
    public boolean repeats(OrderPlaced order) {
        return since.stream()
                .filter(known::containsKey)
                .map(known::get)
                .filter(one -> one.shop().equals(order.shop()))
                .filter(one -> one.terms() instanceof Terms.Obligation)
                .anyMatch(one -> one.lines().stream().anyMatch(line -> isOf(order, line)));
    }

    private static boolean isOf(OrderPlaced order, OrderLine line) {
        return order.lines().stream().anyMatch(mine -> isAlike(mine, line));
    }

    /// Words are written anew each time: nobody can say that they mean something else.
    private static boolean isAlike(OrderLine mine, OrderLine other) {
        return switch (mine.goods()) {
            case Goods.Article(var item, _) ->
                    other.goods() instanceof Goods.Article(var same, _) && same.equals(item);
            case Goods.InWords _ -> other.goods() instanceof Goods.InWords && !other.comesBack();
        };
    }
}
