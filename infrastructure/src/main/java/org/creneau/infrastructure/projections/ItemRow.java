package org.creneau.infrastructure.projections;

import java.time.Instant;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.Stock;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.photo.Photo;
import org.jspecify.annotations.Nullable;

/// An article as its row holds it.
///
/// @param offer how it was offered last; absent for one of which nothing but a count is known
/// @param photo absent where none is shown
record ItemRow(
        ShopId shop,
        ItemId item,
        @Nullable Offered offer,
        boolean forSale,
        Stock stock,
        @Nullable Photo photo,
        long position) {

    record Offered(String label, long cents, String currency, int vat, Details details) {
        static Offered of(ItemListed listed) {
            return new Offered(
                    listed.label(),
                    listed.price().cents(),
                    listed.price().currency(),
                    listed.vat().basisPoints(),
                    listed.details());
        }
    }

    static ItemRow unheardOf(CatalogueEvent event) {
        return new ItemRow(
                event.shop(), event.item(), null, false, new Stock.NotCounted(0), null, 0);
    }

    ItemRow after(CatalogueEvent event, long at) {
        return switch (event) {
            case ItemListed listed ->
                    new ItemRow(shop, item, Offered.of(listed), true, stock, photo, at);
            case ItemWithdrawn _ -> new ItemRow(shop, item, offer, false, stock, photo, at);
            case StockEvent moved ->
                    new ItemRow(shop, item, offer, forSale, stock.after(moved), photo, at);
            case PhotoEvent said ->
                    new ItemRow(shop, item, offer, forSale, stock, said.shown().orElse(null), at);
        };
    }

    Tag tag() {
        return CatalogueEvent.tag(shop, item);
    }

    Details details() {
        return offer == null ? Details.NONE : offer.details();
    }

    @Nullable Integer inShop() {
        return stock instanceof Stock.Counted counted ? counted.inShop() : null;
    }

    Instant asOf() {
        return stock instanceof Stock.Counted counted ? counted.asOf() : Instant.EPOCH;
    }
}
