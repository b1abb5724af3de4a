package org.creneau.domain.catalogue;

import java.util.Set;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;

/// How a shop offers an article, if it does.
public sealed interface Offer {
    Set<Class<? extends Event>> SAID = Set.of(ItemListed.class, ItemWithdrawn.class);

    record Never() implements Offer {}

    record ForSale(ItemListed as) implements Offer {}

    /// @param as it was sold last
    record Withdrawn(ItemListed as) implements Offer {}

    static Fold<Offer> of(ShopId shop, ItemId item) {
        return Fold.of(
                CatalogueEvent.class,
                Boundary.of(CatalogueEvent.tag(shop, item), SAID),
                new Never(),
                Offer::after);
    }

    default Offer after(CatalogueEvent event) {
        return switch (event) {
            case ItemListed listed -> new ForSale(listed);
            case ItemWithdrawn _ -> withdrawn();
            case StockEvent _ -> this;
            case PhotoEvent _ -> this;
        };
    }

    private Offer withdrawn() {
        return switch (this) {
            case ForSale(var as) -> new Withdrawn(as);
            case Withdrawn _, Never _ -> this;
        };
    }
}
