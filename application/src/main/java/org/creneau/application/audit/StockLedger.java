package org.creneau.application.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent;
import org.jspecify.annotations.Nullable;

/// What lies on the shelves of those articles that are counted, written up from the counts and from the
/// orders themselves. What orders are said to have put aside is not looked at.
///
/// A count that begins anew leaves out what was ordered while pieces were counted before.
///
/// An order sells beyond the stock where it takes more than is in the shop and nobody else's at that
/// moment. A stock that is counted lower afterwards leaves an excess, which is nobody's broken promise.
final class StockLedger {
    record Key(ShopId shop, ItemId item) {}

    private static final class Shelf {
        private final Instant counted;
        private int inShop;

        Shelf(int pieces, Instant at) {
            this.inShop = pieces;
            this.counted = at;
        }

        private void came(int pieces, Instant at) {
            inShop += at.isBefore(counted) ? 0 : pieces;
        }
    }

    private final Map<Key, Shelf> shelves = new HashMap<>();
    private final Map<Key, Integer> ordered = new HashMap<>();
    private final Map<OrderId, Map<Key, Integer>> open = new HashMap<>();
    private final Map<OrderId, Map<Key, Integer>> givenUp = new HashMap<>();
    private final Map<OrderId, Map<Integer, OrderLine>> lines = new HashMap<>();
    private final ShortageLedger shortages = new ShortageLedger(this);
    private final Map<OrderId, Map<Key, Integer>> away = new HashMap<>();
    private final List<Promises.BeyondStock> beyond = new ArrayList<>();

    List<Promises.BeyondStock> beyond() {
        return beyond;
    }

    void see(StockEvent event) {
        Key key = new Key(event.shop(), event.item());
        Shelf shelf = shelves.get(key);
        if (event instanceof StockEvent.StockCounted count) {
            int besides = shelf == null ? ordered.getOrDefault(key, 0) : 0;
            shelves.put(key, new Shelf(count.pieces() + besides, count.at()));
        } else if (event instanceof StockEvent.CountingStopped) {
            shelves.remove(key);
        } else if (shelf != null) {
            moved(event, shelf);
        }
    }

    private static void moved(StockEvent event, Shelf shelf) {
        if (event instanceof StockEvent.PiecesReceived came) {
            shelf.came(came.pieces(), came.at());
        } else if (event instanceof StockEvent.PiecesWrittenOff went) {
            shelf.came(-went.pieces(), went.at());
        } else if (event instanceof StockEvent.PiecesBroughtBack back) {
            shelf.came(back.pieces(), back.at());
        }
    }

    void see(OrderEvent event, long position) {
        if (event instanceof OrderEvent.OrderPlaced placed) {
            placed(placed, position);
        } else if (event instanceof OrderEvent.OrderHandedOver over) {
            isHers(over.order(), over.at());
        } else if (event instanceof DeliveryEvent.OrderDispatched gone) {
            away.putIfAbsent(gone.order(), open.getOrDefault(gone.order(), Map.of()));
            ended(gone.order(), gone.at(), _ -> Integer.MAX_VALUE);
        } else if (event instanceof DeliveryEvent.OrderDelivered there) {
            takesAfterAll(there.order());
            isHers(there.order(), there.at());
        } else if (event instanceof DeliveryEvent.OrderCameBack back) {
            cameBack(back);
        } else if (event instanceof OrderEvent.OrderCancelled off) {
            givenUp(off.order(), off.at());
        } else if (event instanceof OrderEvent.OrderTakenBackUp again) {
            takenUp(again, position);
        } else if (event instanceof OrderEvent.PutAsideLapsed over) {
            givenUp(over.order(), over.at());
        } else if (event instanceof OrderEvent.PutAsideSettled tried) {
            settled(tried);
        } else if (event instanceof ShortageEvent changed) {
            shortages.see(changed, position);
        }
    }

    private void placed(OrderEvent.OrderPlaced placed, long position) {
        Map<Key, Integer> taken = new LinkedHashMap<>();
        for (OrderLine line : placed.lines()) {
            if (line.goods() instanceof OrderLine.Goods.Article(var item, _)) {
                taken.merge(new Key(placed.shop(), item), line.quantity().pieces(), Integer::sum);
            }
        }
        taken.keySet().retainAll(shelves.keySet());
        taken.forEach((key, pieces) -> take(key, pieces, placed.order(), position));
        open.put(placed.order(), taken);
        Map<Integer, OrderLine> numbered = new HashMap<>();
        placed.lines().forEach(line -> numbered.put(numbered.size(), line));
        lines.put(placed.order(), numbered);
    }

    /// Its lines as they stood: what was given back with them may be somebody else's by now.
    private void takenUp(OrderEvent.OrderTakenBackUp again, long position) {
        OrderId order = again.order();
        givenUp.remove(order);
        Map<Key, Integer> taken = new LinkedHashMap<>();
        lines.getOrDefault(order, Map.of())
                .values()
                .forEach(
                        line -> {
                            if (line.goods() instanceof OrderLine.Goods.Article(var item, _)) {
                                taken.merge(
                                        new Key(again.shop(), item),
                                        line.quantity().pieces(),
                                        Integer::sum);
                            }
                        });
        taken.keySet().retainAll(shelves.keySet());
        taken.forEach((key, pieces) -> take(key, pieces, order, position));
        open.put(order, taken);
    }

    private void take(Key key, int pieces, OrderId order, long position) {
        Shelf shelf = shelves.get(key);
        if (shelf == null) {
            return;
        }
        int left = shelf.inShop - ordered.getOrDefault(key, 0);
        ordered.merge(key, pieces, Integer::sum);
        if (pieces > left) {
            beyond.add(
                    new Promises.BeyondStock(
                            key.shop(), key.item(), order, pieces, left, position));
        }
    }

    /// The article of a line; null where it is in words, or none.
    @Nullable Key article(ShopId shop, OrderId order, int number) {
        OrderLine line = lines.getOrDefault(order, Map.of()).get(number);
        return line != null && line.goods() instanceof OrderLine.Goods.Article(var item, _)
                ? new Key(shop, item)
                : null;
    }

    /// A line that is added if she says yes.
    void propose(OrderId order, int number, OrderLine line) {
        lines.computeIfAbsent(order, _ -> new HashMap<>()).put(number, line);
    }

    /// A line of which she does not take so many.
    void shorten(OrderId order, int number, int pieces) {
        lines.getOrDefault(order, new HashMap<>())
                .computeIfPresent(
                        number,
                        (_, line) -> {
                            int left = line.quantity().pieces() - pieces;
                            return left > 0 ? line.with(new Quantity(left)) : null;
                        });
    }

    /// @return whether the article is counted, and the order has them
    boolean takeMore(OrderId order, Key key, int pieces, long position) {
        boolean counted = shelves.containsKey(key);
        if (counted) {
            take(key, pieces, order, position);
            hers(order).merge(key, pieces, Integer::sum);
        }
        return counted;
    }

    /// @return how many it gave up, of as many as that
    int giveUp(OrderId order, Key key, int most) {
        int pieces = Math.min(most, hers(order).getOrDefault(key, 0));
        hers(order).merge(key, -pieces, Integer::sum);
        ordered.merge(key, -pieces, Integer::sum);
        return pieces;
    }

    void takeAgain(OrderId order, Key key, int pieces) {
        hers(order).merge(key, pieces, Integer::sum);
        ordered.merge(key, pieces, Integer::sum);
    }

    private Map<Key, Integer> hers(OrderId order) {
        return open.computeIfAbsent(order, _ -> new HashMap<>());
    }

    /// It may be told later that she had it all the same, and what she had then was never given back; but for
    /// what was only proposed to her.
    private void givenUp(OrderId order, Instant at) {
        Map<Key, Integer> back = new HashMap<>(open.getOrDefault(order, Map.of()));
        shortages.proposed(order).forEach((key, kept) -> back.merge(key, -kept, Integer::sum));
        ended(order, at, _ -> 0);
        givenUp.put(order, back);
    }

    private void takesAfterAll(OrderId order) {
        Map<Key, Integer> back = givenUp.remove(order);
        if (back != null) {
            back.forEach((key, pieces) -> takeAgain(order, key, pieces));
        }
    }

    private void cameBack(DeliveryEvent.OrderCameBack back) {
        Map<Key, Integer> had = new HashMap<>(away.getOrDefault(back.order(), Map.of()));
        away.remove(back.order());
        open.put(back.order(), had);
        had.forEach(
                (key, pieces) -> {
                    ordered.merge(key, pieces, Integer::sum);
                    Shelf shelf = shelves.get(key);
                    if (shelf != null) {
                        shelf.came(pieces, back.at());
                    }
                });
    }

    /// What she bought leaves the shop; what she left does not.
    private void settled(OrderEvent.PutAsideSettled tried) {
        Map<Integer, OrderLine> all = lines.getOrDefault(tried.order(), Map.of());
        Map<Key, Integer> bought = new HashMap<>();
        for (BoughtLine each : tried.bought()) {
            OrderLine line = all.get(each.line());
            if (line != null && line.goods() instanceof OrderLine.Goods.Article(var item, _)) {
                bought.merge(new Key(tried.shop(), item), each.quantity().pieces(), Integer::sum);
            }
        }
        takesAfterAll(tried.order());
        ended(tried.order(), tried.at(), key -> bought.getOrDefault(key, 0));
        lines.remove(tried.order());
    }

    private void isHers(OrderId order, Instant at) {
        ended(order, at, _ -> Integer.MAX_VALUE);
        lines.remove(order);
    }

    /// What is on its way may come back with all its lines.
    private void ended(OrderId order, Instant at, ToIntFunction<Key> taken) {
        Map<Key, Integer> had = open.getOrDefault(order, Map.of());
        open.remove(order);
        had.forEach(
                (key, pieces) -> {
                    ordered.merge(key, -pieces, Integer::sum);
                    Shelf shelf = shelves.get(key);
                    if (shelf != null) {
                        shelf.came(-Math.min(pieces, taken.applyAsInt(key)), at);
                    }
                });
    }
}
