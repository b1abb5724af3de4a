package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
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
import org.creneau.domain.order.OrderLine.Goods.Article;
import org.creneau.domain.order.PreparationEvent;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;

/// An order is placed once, made ready at most once, and ends once: handed over or cancelled.
final class WatchedOrders {
    private static final Set<String> STANDING = Set.of("placed", "ready", "missed");
    private static final Set<String> EVER =
            Set.of("placed", "ready", "missed", "away", "handed over", "cancelled", "lapsed");
    private static final Set<String> OPEN = Set.of("placed", "ready", "missed", "away");

    /// Whoever stands at her door need not have heard that the order was called off.
    private static final Set<String> AT_HER_DOOR =
            Set.of("placed", "ready", "missed", "away", "cancelled");

    private record Piece(OrderId order, Object thing) {}

    private final WatchedShops shops;
    private final List<String> complaints;
    private final Map<OrderId, String> orders = new HashMap<>();
    private final Map<Piece, Integer> withCustomer = new HashMap<>();
    private final Set<OrderId> owed = new HashSet<>();
    private final Map<OrderId, Instant> lapsed = new HashMap<>();
    private final Map<OrderId, Instant> unchosen = new HashMap<>();
    private final WatchedProgress progress;
    private final Set<ReturnId> returns = new HashSet<>();

    private final WatchedLines known;

    WatchedOrders(WatchedShops shops, WatchedLines known, List<String> complaints) {
        this.known = known;
        this.shops = shops;
        this.complaints = complaints;
        this.progress = new WatchedProgress(shops, complaints);
    }

    void see(OrderEvent event, WatchedPlaces places) {
        switch (event) {
            case OrderPlaced placed -> {
                if (!placed.slot().isOverCounter()) {
                    progress.see(placed);
                }
                moved(placed, "placed", Set.of("unheard of"));
                complainIf(
                        !placed.slot().isOverCounter()
                                && !places.isTakenBy(placed.order(), placed.slot()),
                        placed);
                add(placed.order(), placed.lines());
                if (placed.terms() instanceof Terms.Obligation
                        && placed.lines().stream().anyMatch(line -> !isBrought(line))) {
                    owed.add(placed.order());
                }
            }
            case OrderRescheduled to -> {
                moved(to, "missed".equals(orders.get(to.order())) ? "placed" : state(to), STANDING);
                complainIf(!places.isTakenBy(to.order(), to.to()), to);
                complainIf(to.from().equals(to.to()), to);
                complainIf(
                        to.by() == AskedBy.SHOPPER
                                && owed.contains(to.order())
                                && isTooLate(to, to.from()),
                        to);
                unchosen.remove(to.order());
            }
            case PreparationBegun begun -> moved(begun, "placed", Set.of("placed", "missed"));
            case ShortageEvent changed -> {
                stays(changed, whenever(changed));
                complainIf(isTooLate(changed, places), changed);
                anew(changed);
            }
            case PreparationEvent told -> progress.see(told, state(told));
            case OrderReady ready -> moved(ready, "ready", Set.of("placed", "missed"));
            case OrderNotCollected missed -> {
                moved(missed, "missed", Set.of("placed", "ready"));
                complainIf(!places.of(missed.order()).stream().allMatch(isOver(missed)), missed);
            }
            case OrderHandedOver over -> moved(over, "handed over", OPEN);
            case OrderDispatched gone -> moved(gone, "away", OPEN);
            case OrderDelivered there -> moved(there, "handed over", AT_HER_DOOR);
            // May be told when the parcel is back: where it is, is seen by WatchedDeliveries.
            case DeliveryFailed _ -> {}
            case OrderCameBack back -> moved(back, "ready", Set.of("away"));
            case OrderCancelled off -> {
                moved(off, "cancelled", STANDING);
                complainIf(
                        off.by() == CancelledBy.SHOPPER
                                && owed.contains(off.order())
                                && !known.wasAsked(off)
                                && isTooLate(off, places),
                        off);
            }
            case OrderTakenBackUp again -> {
                moved(again, "placed", Set.of("cancelled"));
                complainIf(!places.isTakenBy(again.order(), again.to()), again);
                boolean same = again.from().equals(again.to());
                unchosen.put(
                        again.order(),
                        same ? again.at().plus(Duration.ofDays(1)) : again.to().start());
                progress.see(again);
            }
            case PutAsideSettled tried -> {
                Set<String> from = isToldLate(tried) ? Set.of("lapsed") : STANDING;
                moved(tried, tried.bought().isEmpty() ? "cancelled" : "handed over", from);
                anew(tried);
            }
            case PutAsideLapsed over -> {
                moved(over, "lapsed", STANDING);
                lapsed.put(over.order(), over.at());
            }
        }
    }

    /// Her visit was before its day was over, which was said before.
    private boolean isToldLate(PutAsideSettled tried) {
        return tried.at().isBefore(lapsed.getOrDefault(tried.order(), Instant.MIN));
    }

    /// In the play every window is a quarter of an hour long.
    private static Predicate<SlotId> isOver(OrderNotCollected missed) {
        return slot -> !missed.at().isBefore(slot.start().plus(Duration.ofMinutes(15)));
    }

    /// What is missing may be answered by a parcel that is left at her door.
    private static Set<String> whenever(ShortageEvent changed) {
        return switch (changed) {
            case MissingTold _ -> EVER;
            case MissingAnswered _ -> AT_HER_DOOR;
            case ArticleMissing _, LineReduced _ -> STANDING;
        };
    }

    /// Whoever answers the shop is bound by no deadline, and whoever takes something off is.
    private boolean isTooLate(ShortageEvent changed, WatchedPlaces places) {
        return changed instanceof LineReduced fewer
                && fewer.by() == AskedBy.SHOPPER
                && owed.contains(fewer.order())
                && places.of(fewer.order()).stream()
                        .anyMatch(slot -> shops.isTooLate(slot, fewer.at()));
    }

    private boolean isTooLate(OrderCancelled off, WatchedPlaces places) {
        return places.of(off.order()).stream().anyMatch(slot -> isTooLate(off, slot));
    }

    /// Whoever did not choose her window may give it back until it begins, and the same one for a day.
    private boolean isTooLate(OrderEvent event, SlotId slot) {
        Instant free = unchosen.getOrDefault(event.order(), Instant.MIN);
        boolean isFree = event.at().isBefore(free) && event.at().isBefore(slot.start());
        return !isFree && shops.isTooLate(slot, event.at());
    }

    private void add(OrderId order, List<OrderLine> all) {
        for (int number = 0; number < all.size(); number++) {
            OrderLine line = all.get(number);
            Object thing = line.goods() instanceof Article(var item, _) ? item : number;
            withCustomer.merge(new Piece(order, thing), line.quantity().pieces(), Integer::sum);
        }
    }

    /// What was taken off, or left, is not with her.
    private void anew(OrderEvent event) {
        withCustomer.keySet().removeIf(piece -> piece.order().equals(event.order()));
        add(event.order(), known.of(event.order()));
    }

    private String state(OrderEvent event) {
        return orders.getOrDefault(event.order(), "unheard of");
    }

    private void moved(OrderEvent event, String to, Set<String> from) {
        stays(event, from);
        orders.put(event.order(), to);
    }

    private void stays(OrderEvent event, Set<String> in) {
        String was = state(event);
        if (!in.contains(was)) {
            complaints.add("Was " + was + ": " + event);
        }
    }

    void see(ReturnEvent event) {
        switch (event) {
            case GoodsExchanged _ -> {}
            case ReturnAnnulled off -> undone(off);
            case GoodsReturned back -> {
                complainIf(!returns.add(back.goods()), back);
                if (back.origin() instanceof Origin.OfOrder(var order)) {
                    complainIf(!"handed over".equals(orders.get(order)), back);
                    back.lines()
                            .forEach(
                                    line ->
                                            takenOff(
                                                    new Piece(order, thing(line)),
                                                    line.quantity().pieces(),
                                                    back));
                }
            }
            case GoodsInspected look ->
                    look.refused()
                            .forEach(
                                    one ->
                                            withCustomer.merge(
                                                    new Piece(
                                                            Objects.requireNonNull(look.order()),
                                                            thing(one.goods())),
                                                    one.quantity().pieces(),
                                                    Integer::sum));
        }
    }

    /// What came back is with her again, and nothing of what she took for it.
    private void undone(ReturnAnnulled off) {
        OrderId order = off.order();
        if (order != null) {
            off.lines()
                    .forEach(
                            line ->
                                    withCustomer.merge(
                                            new Piece(order, thing(line)),
                                            line.quantity().pieces(),
                                            Integer::sum));
        }
        withCustomer.forEach(
                (piece, pieces) -> complainIf(piece.order().equals(off.sale()) && pieces > 0, off));
    }

    private static Object thing(ReturnLine line) {
        return thing(line.goods());
    }

    private static Object thing(ReturnLine.Goods goods) {
        return switch (goods) {
            case ReturnLine.Goods.Article(var item) -> item;
            case ReturnLine.Goods.OfLine(var number) -> number;
        };
    }

    private void takenOff(Piece piece, int pieces, GoodsReturned back) {
        complainIf(withCustomer.merge(piece, -pieces, Integer::sum) < 0, back);
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Cannot be: " + about);
        }
    }

    private static boolean isBrought(OrderLine line) {
        return line.goods() instanceof OrderLine.Goods.InWords(_, var supply)
                && supply == Supply.BROUGHT_BACK;
    }
}
