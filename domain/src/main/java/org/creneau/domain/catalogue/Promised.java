package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.catalogue.StockEvent.PiecesCameBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Counted pieces that an order has and that are still in the shop. Asked by the order's own tag, so that
/// two counters that hand over the same article do not get into each other's way.
public record Promised(PMap<ItemId, Integer> pieces) {
    public static final Promised NOTHING = new Promised(HashTreePMap.empty());

    public static Fold<Promised> to(OrderId order) {
        return Fold.of(
                StockEvent.class,
                Boundary.of(
                        order.tag(),
                        Set.of(
                                PiecesPromised.class,
                                PiecesGivenBack.class,
                                PiecesHandedOver.class,
                                PiecesCameBack.class)),
                NOTHING,
                Promised::after);
    }

    /// Once this was written down too.
    public Promised after(List<StockEvent> events) {
        Promised after = this;
        for (StockEvent event : events) {
            after = after.after(event);
        }
        return after;
    }

    public int of(ItemId item) {
        return pieces.getOrDefault(item, 0);
    }

    private Promised after(StockEvent event) {
        return switch (event) {
            case PiecesPromised e -> plus(e.item(), e.pieces());
            case PiecesGivenBack e -> plus(e.item(), -e.pieces());
            case PiecesHandedOver e -> plus(e.item(), -e.pieces());
            case PiecesCameBack e -> plus(e.item(), e.pieces());
            case StockEvent.StockCounted _ -> this;
            case StockEvent.CountingStopped _ -> this;
            case StockEvent.PiecesReceived _ -> this;
            case StockEvent.PiecesWrittenOff _ -> this;
            case StockEvent.PiecesBroughtBack _ -> this;
        };
    }

    /// With more of an article, or less.
    public Promised plus(ItemId item, int more) {
        int now = pieces.getOrDefault(item, 0) + more;
        return new Promised(now == 0 ? pieces.minus(item) : pieces.plus(item, now));
    }

    /// What is to be written down when the order takes nothing any more.
    public List<StockEvent> givenBack(ShopId shop, OrderId order, Instant at) {
        return pieces.entrySet().stream()
                .<StockEvent>map(
                        each ->
                                new PiecesGivenBack(
                                        shop, each.getKey(), order, each.getValue(), at))
                .toList();
    }

    /// What is to be written down when the order takes some pieces of an article no more.
    public List<StockEvent> givenBack(
            ShopId shop, OrderId order, ItemId item, int most, Instant at) {
        int back = Math.min(most, of(item));
        return back > 0 ? List.of(new PiecesGivenBack(shop, item, order, back, at)) : List.of();
    }

    /// What is to be written down when some of it leaves the shop and the rest is for anybody again.
    ///
    /// @param taken pieces of whatever she takes, counted or not
    public List<StockEvent> partlyHandedOver(
            Map<ItemId, Integer> taken, ShopId shop, OrderId order, Instant at) {
        List<StockEvent> events = new ArrayList<>();
        pieces.forEach(
                (item, promised) -> {
                    int gone = Math.min(promised, taken.getOrDefault(item, 0));
                    if (gone > 0) {
                        events.add(new PiecesHandedOver(shop, item, order, gone, at));
                    }
                    if (gone < promised) {
                        events.add(new PiecesGivenBack(shop, item, order, promised - gone, at));
                    }
                });
        return events;
    }

    /// What is to be written down where it turns out that some of what was given back had not been.
    ///
    /// @param had pieces of whatever she had, counted or not
    public List<StockEvent> promisedAgain(
            Map<ItemId, Integer> had, ShopId shop, OrderId order, Instant at) {
        List<StockEvent> events = new ArrayList<>();
        pieces.forEach(
                (item, back) -> {
                    int hers = Math.min(back, had.getOrDefault(item, 0));
                    if (hers > 0) {
                        events.add(new PiecesPromised(shop, item, order, hers, at));
                    }
                });
        return events;
    }

    /// What is to be written down where it turns out that some of what was given back had been taken:
    /// promised again, and gone.
    ///
    /// @param taken pieces of whatever she took, counted or not
    public List<StockEvent> takenAfterAll(
            Map<ItemId, Integer> taken, ShopId shop, OrderId order, Instant at) {
        List<StockEvent> events = new ArrayList<>();
        pieces.forEach(
                (item, back) -> {
                    int gone = Math.min(back, taken.getOrDefault(item, 0));
                    if (gone > 0) {
                        events.add(new PiecesPromised(shop, item, order, gone, at));
                        events.add(new PiecesHandedOver(shop, item, order, gone, at));
                    }
                });
        return events;
    }

    /// What is to be written down when the order leaves the shop.
    public List<StockEvent> handedOver(ShopId shop, OrderId order, Instant at) {
        return pieces.entrySet().stream()
                .<StockEvent>map(
                        each ->
                                new PiecesHandedOver(
                                        shop, each.getKey(), order, each.getValue(), at))
                .toList();
    }
}
