package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.DeliveryEvent;
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
import org.creneau.domain.order.OrderLine.Goods;
import org.creneau.domain.order.PreparationEvent;
import org.jspecify.annotations.Nullable;

/// Nothing is sold that is not for sale, at another price, or before it can be prepared.
final class WatchedOffers {
    private record Key(ShopId shop, ItemId item) {}

    private final List<String> complaints;
    private final Map<Key, ItemListed> offers = new HashMap<>();
    private final Map<OrderId, OrderPlaced> underWay = new HashMap<>();

    private final WatchedLines lines;

    WatchedOffers(WatchedLines lines, List<String> complaints) {
        this.lines = lines;
        this.complaints = complaints;
    }

    void see(CatalogueEvent event) {
        Key key = new Key(event.shop(), event.item());
        switch (event) {
            case ItemListed listed -> offers.put(key, listed);
            case ItemWithdrawn _ -> offers.remove(key);
            case StockEvent _ -> {}
            case PhotoEvent _ -> {}
        }
    }

    void see(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> {
                underWay.put(placed.order(), placed);
                placed.lines().forEach(line -> look(placed, line));
            }
            case OrderReady ready -> underWay.remove(ready.order());
            case OrderRescheduled to -> moved(to);
            case OrderTakenBackUp again -> again(again);
            case DeliveryEvent told -> underWay.remove(told.order());
            case OrderNotCollected _, OrderHandedOver _, OrderCancelled _ -> {}
            case PutAsideSettled _, PutAsideLapsed _, PreparationEvent _ -> {}
        }
    }

    /// What is not ready yet is there as long after it was ordered as it takes, wherever the order moves.
    private void moved(OrderRescheduled to) {
        OrderPlaced placed = underWay.get(to.order());
        if (placed == null) {
            return;
        }
        for (OrderLine line : lines.of(placed.order())) {
            if (line.goods() instanceof Goods.Article(var item, _)
                    && isLate(offers.get(new Key(to.shop(), item)), placed.at(), to.to())) {
                complaints.add("Cannot be ready where it moved: " + to);
            }
        }
    }

    /// As for a new order, but at the price at which she had ordered it.
    private void again(OrderTakenBackUp event) {
        for (OrderLine line : lines.of(event.order())) {
            if (line.goods() instanceof Goods.Article(var item, _)) {
                ItemListed offer = offers.get(new Key(event.shop(), item));
                if (offer == null || isLate(offer, event.at(), event.to())) {
                    complaints.add("Cannot be sold any more: " + event);
                }
            }
        }
    }

    private static boolean isLate(@Nullable ItemListed offer, Instant from, SlotId slot) {
        return offer != null
                && slot.start().isBefore(from.plus(offer.details().preparation()))
                && offer.details().preparation().isPositive();
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
        boolean awaited = !placed.slot().isOverCounter();
        if (awaited && needed.isPositive() && left.compareTo(needed) < 0) {
            complaints.add("Cannot be ready by then: " + placed);
        }
    }
}
