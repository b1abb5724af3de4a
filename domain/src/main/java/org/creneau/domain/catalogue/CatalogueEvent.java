package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.kernel.VatRate;

/// What a shop sells and no longer sells.
public sealed interface CatalogueEvent extends Event
        permits CatalogueEvent.ItemListed, CatalogueEvent.ItemWithdrawn, PhotoEvent, StockEvent {
    ItemId item();

    /// The tag by which an article is found: ids of articles are unique within a shop only.
    static Tag tag(ShopId shop, ItemId item) {
        return new Tag("item", shop + "/" + item);
    }

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), tag(shop(), item()));
    }

    /// The whole of how an article is offered from now on, whatever of it is new.
    ///
    /// @param price of one piece, tax included
    record ItemListed(
            ShopId shop,
            ItemId item,
            String label,
            Money price,
            VatRate vat,
            Details details,
            Instant at)
            implements CatalogueEvent {

        /// Of an article of which nothing more is said.
        public ItemListed(
                ShopId shop, ItemId item, String label, Money price, VatRate vat, Instant at) {
            this(shop, item, label, price, vat, Details.NONE, at);
        }
    }

    record ItemWithdrawn(ShopId shop, ItemId item, Instant at) implements CatalogueEvent {}
}
