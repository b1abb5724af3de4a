package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.Supply;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// Nobody is expected with what she has not, or with the same twice; whoever has a visit for it is on the
/// shop's list with all of it, at no price; and what is expected ends once: brought, or called off, also
/// with the order that it was to come with.
final class WatchedBringing {
    private final WatchedLines lines;
    private final List<String> complaints;
    private final Map<OrderId, OrderPlaced> placed = new HashMap<>();
    private final Set<OrderId> received = new HashSet<>();
    private final Map<String, Integer> back = new HashMap<>();
    private final Map<ReturnId, GoodsReturned> returned = new HashMap<>();
    private final Map<ReturnId, ReturnRequested> open = new HashMap<>();
    private final Set<OrderId> off = new HashSet<>();

    WatchedBringing(WatchedLines lines, List<String> complaints) {
        this.lines = lines;
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case OrderPlaced order -> {
                placed.put(order.order(), order);
                nobodyIsExpectedInVain();
            }
            case OrderHandedOver here -> received.add(here.order());
            case OrderDelivered there -> received.add(there.order());
            case PutAsideSettled tried when !tried.bought().isEmpty() ->
                    received.add(tried.order());
            case OrderCancelled gone -> off.add(gone.order());
            case OrderTakenBackUp again -> off.remove(again.order());
            case GoodsReturned goods -> see(goods);
            case GoodsInspected look when look.order() != null ->
                    look.refused()
                            .forEach(
                                    one ->
                                            back.merge(
                                                    thing(look.order(), one.goods()),
                                                    -one.quantity().pieces(),
                                                    Integer::sum));
            case ReturnAnnulled off when off.order() != null -> undone(off, off.order());
            case ReturnRequestEvent said -> see(said);
            default -> {}
        }
    }

    private void nobodyIsExpectedInVain() {
        open.values().stream()
                .filter(asked -> off.contains(asked.visit()) || returned.containsKey(asked.goods()))
                .forEach(asked -> complaints.add("Called off or here, and expected: " + asked));
    }

    private void see(GoodsReturned goods) {
        returned.put(goods.goods(), goods);
        if (goods.origin() instanceof Origin.OfOrder(var order)) {
            goods.lines()
                    .forEach(
                            line ->
                                    back.merge(
                                            thing(order, line.goods()),
                                            line.quantity().pieces(),
                                            Integer::sum));
        }
    }

    private void undone(ReturnAnnulled off, OrderId order) {
        off.lines()
                .forEach(
                        line ->
                                back.merge(
                                        thing(order, line.goods()),
                                        -line.quantity().pieces(),
                                        Integer::sum));
    }

    private void see(ReturnRequestEvent event) {
        switch (event) {
            case ReturnRequested asked -> asked(asked);
            case ReturnCalledOff gone -> ended(gone, open.remove(gone.goods()));
            case ReturnVisitKept came -> {
                ReturnRequested asked = open.remove(came.goods());
                ended(came, asked);
                complainIf(!returned.containsKey(came.goods()), came);
                complainIf(asked != null && !isAsSaid(asked), came);
            }
        }
    }

    /// Why it came is one of the reasons that she had said of what she brought; where they were several, none.
    private boolean isAsSaid(ReturnRequested asked) {
        GoodsReturned came = returned.get(asked.goods());
        if (came == null) {
            return true;
        }
        List<String> said =
                asked.lines().stream()
                        .filter(
                                one ->
                                        came.lines().stream()
                                                .anyMatch(l -> l.goods().equals(one.goods())))
                        .map(one -> one.why().name())
                        .distinct()
                        .toList();
        return said.size() == 1
                ? said.getFirst().equals(came.motive().name())
                : came.motive() == Motive.UNSAID;
    }

    private void ended(ReturnRequestEvent event, @Nullable ReturnRequested asked) {
        complainIf(
                asked == null
                        || !asked.order().equals(event.order())
                        || !asked.visit().equals(event.visit()),
                event);
    }

    private void asked(ReturnRequested asked) {
        complainIf(open.put(asked.goods(), asked) != null, asked);
        complainIf(!received.contains(asked.order()), asked);
        asked.lines().forEach(line -> complainIf(expected(asked, line) > had(asked, line), asked));
        if (asked.coming() instanceof Coming.Booked) {
            complainIf(!isListed(asked), asked);
        } else {
            complainIf(received.contains(asked.visit()) || off.contains(asked.visit()), asked);
        }
    }

    private int expected(ReturnRequested asked, ToBring line) {
        int coming =
                open.values().stream()
                        .filter(each -> each.order().equals(asked.order()))
                        .flatMap(each -> each.lines().stream())
                        .filter(each -> each.goods().equals(line.goods()))
                        .mapToInt(each -> each.quantity().pieces())
                        .sum();
        return coming + back.getOrDefault(thing(asked.order(), line.goods()), 0);
    }

    private int had(ReturnRequested asked, ToBring line) {
        List<OrderLine> all = lines.of(asked.order());
        return switch (line.goods()) {
            case ReturnLine.Goods.Article(var item) ->
                    all.stream()
                            .filter(
                                    each ->
                                            each.goods()
                                                            instanceof
                                                            OrderLine.Goods.Article(var its, _)
                                                    && its.equals(item))
                            .mapToInt(each -> each.quantity().pieces())
                            .sum();
            case ReturnLine.Goods.OfLine(var number) ->
                    number < all.size() && !isBrought(all.get(number))
                            ? all.get(number).quantity().pieces()
                            : 0;
        };
    }

    /// The visit is placed before it is said what comes with it, and nothing is to be paid for that.
    private boolean isListed(ReturnRequested asked) {
        OrderPlaced visit = placed.get(asked.visit());
        int pieces = asked.lines().stream().mapToInt(line -> line.quantity().pieces()).sum();
        return visit != null
                && visit.lines().stream()
                                .filter(WatchedBringing::isBrought)
                                .filter(line -> line.price().cents() == 0)
                                .mapToInt(line -> line.quantity().pieces())
                                .sum()
                        == pieces;
    }

    private static boolean isBrought(OrderLine line) {
        return line.goods() instanceof OrderLine.Goods.InWords(_, var supply)
                && supply == Supply.BROUGHT_BACK;
    }

    private static String thing(OrderId order, ReturnLine.Goods goods) {
        return order + " " + goods;
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Cannot be expected: " + about);
        }
    }
}
