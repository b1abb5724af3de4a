package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderLine.Goods.Article;

/// Nothing is ordered that is not there, as counted by whoever reads the orders and the counts, and not
/// what the orders are said to have taken. What was taken is said, and given back or handed over once.
final class WatchedStock {
    private record Key(ShopId shop, ItemId item) {}

    private static final class Ledger {
        private boolean counted;
        private int inShop;
        private Instant asOf = Instant.MIN;

        private void move(int pieces, Instant at) {
            inShop += at.isBefore(asOf) ? 0 : pieces;
        }
    }

    private final List<String> complaints;
    private final Map<Key, Ledger> ledgers = new HashMap<>();
    private final Map<OrderId, Map<Key, Integer>> open = new HashMap<>();
    private final Map<OrderId, Map<Key, Integer>> unsaid = new HashMap<>();

    WatchedStock(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(OrderEvent event) {
        complainIf(!unsaid.isEmpty(), "Nobody said what became of pieces of " + unsaid.keySet());
        switch (event) {
            case OrderPlaced placed -> placed(placed);
            case OrderRescheduled _ -> {}
            case OrderNotCollected _ -> {}
            case OrderReady _ -> {}
            case OrderHandedOver over -> ended(over.order(), true, over.at());
            case OrderCancelled off -> ended(off.order(), false, off.at());
        }
    }

    private void placed(OrderPlaced placed) {
        Map<Key, Integer> wanted =
                placed.lines().stream()
                        .filter(line -> line.goods() instanceof Article)
                        .collect(
                                Collectors.toMap(
                                        line -> key(placed, (Article) line.goods()),
                                        line -> line.quantity().pieces(),
                                        Integer::sum));
        wanted.keySet().removeIf(key -> !ledger(key).counted);
        wanted.forEach(
                (key, pieces) -> complainIf(left(key) < pieces, "More than there is: " + placed));
        keep(open, placed.order(), wanted);
        keep(unsaid, placed.order(), wanted);
    }

    private static Key key(OrderPlaced placed, Article article) {
        return new Key(placed.shop(), article.item());
    }

    private void ended(OrderId order, boolean gone, Instant at) {
        Map<Key, Integer> had = open.getOrDefault(order, Map.of());
        open.remove(order);
        if (gone) {
            had.forEach((key, pieces) -> ledger(key).move(-pieces, at));
        }
        keep(unsaid, order, had);
    }

    private static void keep(
            Map<OrderId, Map<Key, Integer>> all, OrderId order, Map<Key, Integer> pieces) {
        if (!pieces.isEmpty()) {
            all.put(order, new HashMap<>(pieces));
        }
    }

    void see(StockEvent event) {
        Key key = new Key(event.shop(), event.item());
        Ledger ledger = ledger(key);
        switch (event) {
            case StockCounted e -> {
                ledger.inShop = ledger.counted ? e.pieces() : e.pieces() + promised(key);
                ledger.counted = true;
                ledger.asOf = e.at();
            }
            case CountingStopped _ -> ledger.counted = false;
            case PiecesReceived e -> ledger.move(e.pieces(), e.at());
            case PiecesWrittenOff e -> ledger.move(-e.pieces(), e.at());
            case PiecesBroughtBack e -> ledger.move(e.pieces(), e.at());
            case PiecesPromised e -> said(e, e.order(), key, e.pieces());
            case PiecesGivenBack e -> said(e, e.order(), key, e.pieces());
            case PiecesHandedOver e -> said(e, e.order(), key, e.pieces());
        }
    }

    private void said(StockEvent event, OrderId order, Key key, int pieces) {
        Map<Key, Integer> owed = unsaid.getOrDefault(order, Map.of());
        Integer expected = owed.get(key);
        complainIf(expected == null || expected != pieces, "Nobody took or gave these: " + event);
        owed.keySet().removeIf(key::equals);
        if (owed.isEmpty()) {
            unsaid.remove(order);
        }
    }

    private int left(Key key) {
        return ledger(key).inShop - promised(key);
    }

    private int promised(Key key) {
        return open.values().stream().mapToInt(order -> order.getOrDefault(key, 0)).sum();
    }

    private Ledger ledger(Key key) {
        return ledgers.computeIfAbsent(key, _ -> new Ledger());
    }

    private void complainIf(boolean broken, String about) {
        if (broken) {
            complaints.add(about);
        }
    }
}
