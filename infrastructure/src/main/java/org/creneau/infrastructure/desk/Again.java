package org.creneau.infrastructure.desk;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods.Article;
import org.springframework.stereotype.Component;

/// The basket of an order that came to nothing, to be ordered once more: what the shop still sells of it, as much as
/// is left. What was ordered in words nobody can put into a basket.
@Component("again")
public class Again {
    private final Reading reading;

    Again(Reading reading) {
        this.reading = reading;
    }

    /// The address at which she goes on, where anything is left to order.
    public Optional<String> address(ShopId shop, OrderView order) {
        Basket basket = basket(shop, order);
        return basket.isEmpty()
                ? Optional.empty()
                : Optional.of("/boutiques/" + shop + "?" + basket.query());
    }

    private Basket basket(ShopId shop, OrderView order) {
        SequencedMap<ItemId, Quantity> pieces = new LinkedHashMap<>();
        for (ItemView item : reading.catalogue(shop)) {
            int wanted = item.atMost(Math.min(Basket.MOST_PIECES, pieces(order, item.item())));
            if (wanted > 0) {
                pieces.put(item.item(), new Quantity(wanted));
            }
        }
        return new Basket(pieces);
    }

    private static int pieces(OrderView order, ItemId item) {
        return order.lines().stream()
                .filter(line -> line.goods() instanceof Article(var of, _) && of.equals(item))
                .map(OrderLine::quantity)
                .mapToInt(Quantity::pieces)
                .sum();
    }
}
