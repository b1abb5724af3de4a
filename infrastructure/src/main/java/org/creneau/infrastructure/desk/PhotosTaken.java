package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.photo.KeptPhotos;
import org.creneau.application.photo.Pictures;
import org.creneau.application.photo.Pictures.Developed;
import org.creneau.application.photo.SentFile;
import org.creneau.application.photo.Size;
import org.creneau.domain.catalogue.Details.Variant;
import org.creneau.domain.catalogue.PutPhotoOn;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pictures on their way in and out: kept first, then said to be shown.
@Component
public final class PhotosTaken {
    private final Pictures pictures;
    private final KeptPhotos kept;
    private final Reading reading;
    private final Desk desk;

    PhotosTaken(Pictures pictures, KeptPhotos kept, Reading reading, Desk desk) {
        this.pictures = pictures;
        this.kept = kept;
        this.reading = reading;
        this.desk = desk;
    }

    public Optional<byte[]> file(ShopId shop, PhotoId photo, Size size) {
        return kept.find(shop, photo, size);
    }

    /// @param sent nothing, where only the words about the picture before are new
    /// @param words what is to be seen; blank for what is usually said
    /// @throws MalformedValue for what is no picture, or none that can be shown
    public Photo photo(
            ShopId shop, SentFile sent, @Nullable Photo before, String words, String usual) {
        String said = words.isBlank() ? usual : words;
        if (sent.length() == 0 && before != null) {
            return new Photo(before.id(), before.format(), before.width(), before.height(), said);
        }
        Developed developed = pictures.develop(sent);
        Photo photo = developed.photo(said);
        kept.keep(shop, developed, desk.now());
        return photo;
    }

    /// @param alike whether its other sizes and colours show the same
    public List<PutPhotoOn> onArticle(
            ShopId shop, ItemView item, SentFile sent, String words, boolean alike) {
        Variant variant = item.details().variant();
        String model = alike && variant != null ? variant.model() : null;
        String usual = model == null ? item.label() : model;
        Photo photo = photo(shop, sent, item.photo(), words, usual);
        return reading.shelves(shop).stream()
                .filter(each -> each.item().equals(item.item()) || isOf(each, model))
                .map(each -> new PutPhotoOn(shop, each.item(), photo))
                .toList();
    }

    private static boolean isOf(ItemView item, @Nullable String model) {
        Variant its = item.details().variant();
        return its != null && its.model().equals(model);
    }
}
