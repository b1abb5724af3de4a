package org.creneau.infrastructure.desk;

import java.time.Duration;
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
    static final int MOST_A_DAY = 500;
    private static final Duration A_DAY = Duration.ofDays(1);

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

    /// A picture is kept for a day at least, whether or not it comes to be shown: so many may come a shop and day.
    ///
    /// @param sent nothing, where only the words about the picture before are new
    /// @param words what is to be seen; blank for what is usually said
    /// @throws MalformedValue for what is no picture, none that can be shown, or one too many
    public Photo photo(
            ShopId shop, SentFile sent, @Nullable Photo before, String words, String usual) {
        String said = words.isBlank() ? usual : words;
        if (sent.length() == 0 && before != null) {
            return saidAnew(shop, before, said);
        }
        if (kept.keptSince(shop, desk.now().minus(A_DAY)) >= MOST_A_DAY) {
            throw new MalformedValue("photo-many");
        }
        Developed developed = pictures.develop(sent);
        Photo photo = developed.photo(said);
        kept.keep(shop, developed, desk.now());
        return photo;
    }

    /// Nothing is sent, so it has to be there still.
    private Photo saidAnew(ShopId shop, Photo before, String said) {
        var photo = new Photo(before.id(), before.format(), before.width(), before.height(), said);
        if (!kept.keepOn(shop, before.id(), desk.now())) {
            throw new MalformedValue("photo");
        }
        return photo;
    }

    /// Whether putting a picture on its other sizes and colours too takes no other one off.
    public boolean isAlike(ShopId shop, ItemView item) {
        Variant variant = item.details().variant();
        Photo its = item.photo();
        return variant != null
                && reading.shelves(shop).stream()
                        .filter(each -> isOf(each, variant.model()))
                        .allMatch(each -> each.photo() == null || shows(each, its));
    }

    /// Where only the words are new, they are said of the same picture and of no other.
    ///
    /// @param alike whether its other sizes and colours show the same
    public List<PutPhotoOn> onArticle(
            ShopId shop, ItemView item, SentFile sent, String words, boolean alike) {
        Variant variant = item.details().variant();
        String model = alike && variant != null ? variant.model() : null;
        String usual = model == null ? item.label() : model;
        Photo before = item.photo();
        Photo photo = photo(shop, sent, before, words, usual);
        boolean another = before == null || !before.id().equals(photo.id());
        return reading.shelves(shop).stream()
                .filter(
                        each ->
                                each.item().equals(item.item())
                                        || (isOf(each, model) && (another || shows(each, before))))
                .map(each -> new PutPhotoOn(shop, each.item(), photo))
                .toList();
    }

    private static boolean shows(ItemView item, @Nullable Photo photo) {
        Photo its = item.photo();
        return its != null && photo != null && its.id().equals(photo.id());
    }

    private static boolean isOf(ItemView item, @Nullable String model) {
        Variant its = item.details().variant();
        return its != null && its.model().equals(model);
    }
}
