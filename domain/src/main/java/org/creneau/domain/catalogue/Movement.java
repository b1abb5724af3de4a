package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.ShopId;

/// What a movement of stock rests on: whether the article is counted, and what was written down under
/// the movement's id already.
public record Movement(Stock stock, List<StockEvent> earlier) {
    public Movement {
        earlier = List.copyOf(earlier);
    }

    static Fold<Movement> of(ShopId shop, ItemId item, MovementId movement) {
        return Article.of(shop, item)
                .and(
                        Fold.of(
                                StockEvent.class,
                                Boundary.of(
                                        StockEvent.tag(shop, movement),
                                        Set.of(PiecesReceived.class, PiecesWrittenOff.class)),
                                List.of(),
                                Movement::and),
                        (article, earlier) -> new Movement(article.stock(), earlier));
    }

    private static List<StockEvent> and(List<StockEvent> earlier, StockEvent event) {
        List<StockEvent> more = new ArrayList<>(earlier);
        more.add(event);
        return List.copyOf(more);
    }

    /// A movement is a fact and never refused for its size. Of an article that is not counted it says
    /// nothing: a delivery on top of an unknown number is another unknown number.
    ///
    /// @param same whether an event from before says what this one does, whenever it happened
    Decision decide(StockEvent event, Predicate<StockEvent> same) {
        if (!earlier.isEmpty()) {
            return earlier.stream().allMatch(same)
                    ? Decision.accepted()
                    : Decision.refused(CatalogueRefusal.MOVEMENT_REPEATED_DIFFERENTLY);
        }
        return switch (stock) {
            case Stock.Counted _ -> Decision.accepted(event);
            case Stock.NotCounted _ -> Decision.refused(CatalogueRefusal.STOCK_NOT_COUNTED);
        };
    }

    static Instant noLaterThan(Instant now, Instant happened) {
        return happened.isAfter(now) ? now : happened;
    }
}
