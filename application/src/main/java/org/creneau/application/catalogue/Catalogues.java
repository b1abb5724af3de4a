package org.creneau.application.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.photo.Photo;
import org.jspecify.annotations.Nullable;

/// What each shop has for sale, how many of what it counts, and what it shows of it.
public interface Catalogues {
    /// What is for sale.
    List<ItemView> of(ShopId shop);

    /// What is for sale, and what no longer is.
    List<ItemView> everything(ShopId shop);

    /// An article that a shop sells or has sold.
    Optional<ItemView> find(ShopId shop, ItemId item);

    /// The picture of a shop's front, if it shows one.
    Optional<Photo> front(ShopId shop);

    /// Of every shop that shows one.
    Map<ShopId, Photo> fronts();

    /// @param count absent where the pieces are not counted
    /// @param photo absent where none is shown
    record ItemView(
            ItemId item,
            String label,
            Money price,
            VatRate vat,
            Details details,
            boolean forSale,
            @Nullable Count count,
            @Nullable Photo photo) {

        /// How many more can be ordered, at most so many; as many as that where nobody counts.
        public int atMost(int most) {
            return count == null ? most : Math.clamp(count.left(), 0, most);
        }

        public boolean soldOut() {
            return count != null && count.left() <= 0;
        }
    }

    /// @param inShop pieces in the shop, those promised to orders among them
    record Count(int inShop, int promised) {
        /// Below nought where more is promised than there is.
        public int left() {
            return inShop - promised;
        }
    }
}
