package org.creneau.infrastructure.api;

import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;
import org.jspecify.annotations.Nullable;

/// What answers say of an article and of the pictures of a shop.
final class ShelfJson {
    private ShelfJson() {}

    /// @param preparation in ISO 8601; null where it takes no longer than any order
    /// @param withdrawal `POSSIBLE`, or why an order of it cannot be withdrawn from
    /// @param model what it is called together with its other sizes, `option` being its own; null both
    ///     where it comes in one only
    /// @param left how many can still be ordered; null where the pieces are not counted
    record Item(
            String id,
            String label,
            Json.Amount price,
            int vatBasisPoints,
            @Nullable String category,
            @Nullable String preparation,
            String withdrawal,
            @Nullable String model,
            @Nullable String option,
            boolean forSale,
            @Nullable Integer left,
            @Nullable Picture photo) {
        static Item of(ShopId shop, ItemView item) {
            var details = item.details();
            var variant = details.variant();
            return new Item(
                    item.item().value(),
                    item.label(),
                    Json.Amount.of(item.price()),
                    item.vat().basisPoints(),
                    details.category(),
                    details.preparation().isZero() ? null : details.preparation().toString(),
                    details.withdrawal().name(),
                    variant == null ? null : variant.model(),
                    variant == null ? null : variant.option(),
                    item.forSale(),
                    item.count() == null ? null : item.atMost(Integer.MAX_VALUE),
                    item.photo() == null ? null : Picture.of(shop, item.photo()));
        }
    }

    /// A picture, and where its bytes are: JPEG, the same for ever at the same address.
    ///
    /// @param words what is to be seen on it
    /// @param width of the largest, in pixels
    /// @param height of the largest, in pixels
    /// @param small address of one no wider nor higher than 160 pixels
    /// @param medium of one within 480 pixels
    /// @param large of one within 1280 pixels
    record Picture(
            String id,
            String words,
            int width,
            int height,
            String small,
            String medium,
            String large) {

        static Picture of(ShopId shop, Photo photo) {
            String base = "/boutiques/" + shop + "/photos/" + photo.id() + "/";
            return new Picture(
                    photo.id().value(),
                    photo.words(),
                    photo.width(),
                    photo.height(),
                    base + "petite",
                    base + "moyenne",
                    base + "grande");
        }
    }
}
