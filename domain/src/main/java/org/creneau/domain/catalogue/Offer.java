package org.creneau.domain.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;

/// How a shop offers an article, if it does.
public sealed interface Offer {
    Set<Class<? extends Event>> SAID = Set.of(ItemListed.class, ItemWithdrawn.class);

    record Never() implements Offer {}

    record ForSale(ItemListed as) implements Offer {}

    record Withdrawn() implements Offer {}

    static Fold<Offer> of(ShopId shop, ItemId item) {
        return Fold.of(
                CatalogueEvent.class,
                Boundary.of(CatalogueEvent.tag(shop, item), SAID),
                new Never(),
                (_, event) -> after(event));
    }

    /// The offers of some articles; one that was never listed is absent.
    static Fold<Map<ItemId, Offer>> of(ShopId shop, Collection<ItemId> items) {
        Set<Criterion> each =
                items.stream()
                        .map(item -> new Criterion(Set.of(CatalogueEvent.tag(shop, item)), SAID))
                        .collect(Collectors.toSet());
        return Fold.of(CatalogueEvent.class, new Boundary(each), Map.of(), Offer::with);
    }

    private static Map<ItemId, Offer> with(Map<ItemId, Offer> offers, CatalogueEvent event) {
        Map<ItemId, Offer> next = new HashMap<>(offers);
        next.put(event.item(), after(event));
        return Map.copyOf(next);
    }

    private static Offer after(CatalogueEvent event) {
        return switch (event) {
            case ItemListed listed -> new ForSale(listed);
            case ItemWithdrawn _ -> new Withdrawn();
        };
    }
}
