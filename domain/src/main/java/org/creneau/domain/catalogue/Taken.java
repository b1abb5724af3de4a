package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.creneau.domain.catalogue.StockEvent.PiecesCameBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Counted pieces that have left the shop with an order, and have not come back.
public record Taken(PMap<ItemId, Integer> pieces) {
    private static final Taken NOTHING = new Taken(HashTreePMap.empty());

    public static Fold<Taken> with(OrderId order) {
        return Fold.of(
                StockEvent.class,
                Boundary.of(order.tag(), Set.of(PiecesHandedOver.class, PiecesCameBack.class)),
                NOTHING,
                Taken::after);
    }

    private Taken after(StockEvent event) {
        return switch (event) {
            case PiecesHandedOver e -> plus(e.item(), e.pieces());
            case PiecesCameBack e -> plus(e.item(), -e.pieces());
            case StockEvent.StockCounted _ -> this;
            case StockEvent.CountingStopped _ -> this;
            case StockEvent.PiecesReceived _ -> this;
            case StockEvent.PiecesWrittenOff _ -> this;
            case StockEvent.PiecesPromised _ -> this;
            case StockEvent.PiecesGivenBack _ -> this;
            case StockEvent.PiecesBroughtBack _ -> this;
        };
    }

    private Taken plus(ItemId item, int more) {
        int now = pieces.getOrDefault(item, 0) + more;
        return new Taken(now == 0 ? pieces.minus(item) : pieces.plus(item, now));
    }

    /// What is to be written down when all of it is in the shop again.
    public List<StockEvent> cameBack(ShopId shop, OrderId order, Instant at) {
        return pieces.entrySet().stream()
                .<StockEvent>map(
                        each -> new PiecesCameBack(shop, each.getKey(), order, each.getValue(), at))
                .toList();
    }
}
