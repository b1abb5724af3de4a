package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesCameBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
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
import org.creneau.domain.order.ShortageEvent;

/// Nothing is ordered that is not there, as counted by whoever reads the orders and the counts, and not
/// what the orders are said to have taken. What was taken is said, and given back or handed over once.
final class WatchedStock {
    record Key(ShopId shop, ItemId item) {}

    private record Said(Key key, Class<?> how) {}

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
    private final Map<OrderId, Map<Key, Integer>> givenUp = new HashMap<>();
    private final Map<OrderId, Map<Key, Integer>> away = new HashMap<>();
    private final Map<OrderId, Map<Said, Integer>> unsaid = new HashMap<>();

    private final WatchedLines known;
    private final WatchedShortages shortages;

    WatchedStock(WatchedLines known, List<String> complaints) {
        this.known = known;
        this.shortages = new WatchedShortages(this, known, complaints);
        this.complaints = complaints;
    }

    void see(OrderEvent event) {
        complainIf(!unsaid.isEmpty(), "Nobody said what became of pieces of " + unsaid.keySet());
        shortages.nothingIsUnsaid();
        switch (event) {
            case OrderPlaced placed -> take(placed, placed.lines());
            case OrderRescheduled _ -> {}
            case OrderTakenBackUp again -> {
                givenUp.remove(again.order());
                take(again, known.of(again.order()));
            }
            case OrderNotCollected _ -> {}
            case ShortageEvent changed -> shortages.see(changed);
            case PreparationEvent _ -> {}
            case OrderReady _ -> {}
            case OrderHandedOver over ->
                    ended(over.order(), open.getOrDefault(over.order(), Map.of()), over.at());
            case OrderDispatched gone -> {
                Map<Key, Integer> all = open.getOrDefault(gone.order(), Map.of());
                away.putIfAbsent(gone.order(), all);
                ended(gone.order(), all, gone.at());
            }
            case OrderDelivered there -> delivered(there);
            case DeliveryFailed _ -> {}
            case OrderCameBack back -> cameBack(back);
            case OrderCancelled off -> givenUp(off.order(), off.at());
            case PutAsideLapsed over -> givenUp(over.order(), over.at());
            case PutAsideSettled tried -> settled(tried);
        }
    }

    private void take(OrderEvent event, List<OrderLine> lines) {
        Map<Key, Integer> wanted =
                lines.stream()
                        .filter(line -> line.goods() instanceof Article)
                        .collect(
                                Collectors.toMap(
                                        line -> key(event, (Article) line.goods()),
                                        line -> line.quantity().pieces(),
                                        Integer::sum));
        wanted.keySet().removeIf(key -> !ledger(key).counted);
        wanted.forEach(
                (key, pieces) -> complainIf(left(key) < pieces, "More than there is: " + event));
        open.put(event.order(), wanted);
        owe(event.order(), PiecesPromised.class, wanted);
    }

    private static Key key(OrderEvent event, Article article) {
        return new Key(event.shop(), article.item());
    }

    private void ended(OrderId order, Map<Key, Integer> taken, Instant at) {
        Map<Key, Integer> gone = new HashMap<>();
        Map<Key, Integer> back = new HashMap<>();
        open.getOrDefault(order, Map.of())
                .forEach(
                        (key, had) -> {
                            int hers = Math.min(had, taken.getOrDefault(key, 0));
                            ledger(key).move(-hers, at);
                            gone.put(key, hers);
                            back.put(key, had - hers);
                        });
        open.remove(order);
        owe(order, PiecesHandedOver.class, gone);
        owe(order, PiecesGivenBack.class, back);
    }

    private void givenUp(OrderId order, Instant at) {
        Map<Key, Integer> hers = new HashMap<>(open.getOrDefault(order, Map.of()));
        shortages.proposed(order).forEach((key, kept) -> hers.merge(key, -kept, Integer::sum));
        givenUp.put(order, hers);
        ended(order, Map.of(), at);
    }

    /// What was called off while it was on its way was given back by mistake.
    private void delivered(OrderDelivered there) {
        Map<Key, Integer> backByMistake = givenUp.remove(there.order());
        if (backByMistake != null) {
            backByMistake.forEach((key, pieces) -> change(there.order(), key, pieces));
            owe(there.order(), PiecesPromised.class, backByMistake);
        }
        ended(there.order(), open.getOrDefault(there.order(), Map.of()), there.at());
    }

    /// What she took before its day was over was given back by mistake.
    private void settled(PutAsideSettled tried) {
        Map<Key, Integer> backByMistake = givenUp.remove(tried.order());
        if (backByMistake != null) {
            Map<Key, Integer> hers = new HashMap<>(bought(tried));
            hers.keySet().retainAll(backByMistake.keySet());
            hers.replaceAll((key, pieces) -> Math.min(pieces, backByMistake.getOrDefault(key, 0)));
            open.put(tried.order(), hers);
            owe(tried.order(), PiecesPromised.class, hers);
        }
        ended(tried.order(), bought(tried), tried.at());
    }

    private void cameBack(OrderCameBack event) {
        Map<Key, Integer> had = away.getOrDefault(event.order(), Map.of());
        away.remove(event.order());
        had.forEach((key, pieces) -> ledger(key).move(pieces, event.at()));
        if (!had.isEmpty()) {
            open.put(event.order(), new HashMap<>(had));
        }
        owe(event.order(), PiecesCameBack.class, had);
    }

    private Map<Key, Integer> bought(PutAsideSettled tried) {
        Map<Key, Integer> taken = new HashMap<>();
        if (tried.bought().isEmpty()) {
            return taken;
        }
        for (OrderLine each : known.of(tried.order())) {
            if (each.goods() instanceof Article(var item, _)) {
                taken.merge(new Key(tried.shop(), item), each.quantity().pieces(), Integer::sum);
            }
        }
        return taken;
    }

    void owe(OrderId order, Class<?> how, Map<Key, Integer> pieces) {
        pieces.forEach(
                (key, many) -> {
                    if (many > 0) {
                        unsaid.computeIfAbsent(order, _ -> new HashMap<>())
                                .put(new Said(key, how), many);
                    }
                });
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
            case PiecesReceived e -> {
                shortages.found(e);
                ledger.move(e.pieces(), e.at());
            }
            case PiecesWrittenOff e -> {
                shortages.lost(e);
                ledger.move(-e.pieces(), e.at());
            }
            case PiecesBroughtBack e -> ledger.move(e.pieces(), e.at());
            case PiecesPromised e -> said(e, e.order(), key, e.pieces());
            case PiecesGivenBack e -> said(e, e.order(), key, e.pieces());
            case PiecesCameBack e -> said(e, e.order(), key, e.pieces());
            case PiecesHandedOver e -> said(e, e.order(), key, e.pieces());
        }
    }

    private void said(StockEvent event, OrderId order, Key key, int pieces) {
        Map<Said, Integer> owed = unsaid.getOrDefault(order, Map.of());
        Said said = new Said(key, event.getClass());
        Integer expected = owed.get(said);
        complainIf(expected == null || expected != pieces, "Nobody took or gave these: " + event);
        owed.keySet().removeIf(said::equals);
        if (owed.isEmpty()) {
            unsaid.remove(order);
        }
    }

    boolean isCounted(Key key) {
        return ledger(key).counted;
    }

    int has(OrderId order, Key key) {
        return open.getOrDefault(order, Map.of()).getOrDefault(key, 0);
    }

    void change(OrderId order, Key key, int more) {
        open.computeIfAbsent(order, _ -> new HashMap<>()).merge(key, more, Integer::sum);
    }

    int left(Key key) {
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
