package org.creneau.domain.play;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods;

/// Nothing is sold that is not for sale, at another price, or before it can be prepared.
final class WatchedOffers {
    private record Key(ShopId shop, ItemId item) {}

    private final List<String> complaints;
    private final Map<Key, ItemListed> offers = new HashMap<>();

    WatchedOffers(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(CatalogueEvent event) {
        Key key = new Key(event.shop(), event.item());
        switch (event) {
            case ItemListed listed -> offers.put(key, listed);
            case ItemWithdrawn _ -> offers.remove(key);
            case StockEvent _ -> {}
        }
    }

    void see(OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            placed.lines().forEach(line -> look(placed, line));
        }
    }

    /// What is ordered in words is at the price that the shop named.
    private void look(OrderPlaced placed, OrderLine line) {
        switch (line.goods()) {
            case Goods.Article article -> look(placed, line, article.item());
            case Goods.InWords _ -> {}
        }
    }

    private void look(OrderPlaced placed, OrderLine line, ItemId item) {
        ItemListed offer = offers.get(new Key(placed.shop(), item));
        if (offer == null || !offer.price().equals(line.price())) {
            complaints.add("Not offered like that: " + placed);
            return;
        }
        Duration left = Duration.between(placed.at(), placed.slot().start());
        Duration needed = offer.details().preparation();
        if (needed.isPositive() && left.compareTo(needed) < 0) {
            complaints.add("Cannot be ready by then: " + placed);
        }
    }
}
