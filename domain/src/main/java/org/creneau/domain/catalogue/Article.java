package org.creneau.domain.catalogue;

import java.util.HashSet;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;

/// How an article is offered, and how many there are.
public record Article(Offer offer, Stock stock) {
    static final Article UNHEARD_OF = new Article(new Offer.Never(), new Stock.NotCounted(0));
    static final Set<Class<? extends Event>> SAID = said();

    private static Set<Class<? extends Event>> said() {
        Set<Class<? extends Event>> all = new HashSet<>(Offer.SAID);
        all.addAll(StockEvent.SAID);
        return Set.copyOf(all);
    }

    static Fold<Article> of(ShopId shop, ItemId item) {
        return Fold.of(
                CatalogueEvent.class,
                Boundary.of(CatalogueEvent.tag(shop, item), SAID),
                UNHEARD_OF,
                Article::after);
    }

    Article after(CatalogueEvent event) {
        return switch (event) {
            case StockEvent moved -> new Article(offer, stock.after(moved));
            case PhotoEvent _ -> this;
            case CatalogueEvent.ItemListed _ -> new Article(offer.after(event), stock);
            case CatalogueEvent.ItemWithdrawn _ -> new Article(offer.after(event), stock);
        };
    }
}
