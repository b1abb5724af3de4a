package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.photo.Photo;

/// Which picture is shown of an article.
public sealed interface PhotoEvent extends CatalogueEvent {
    Set<Class<? extends Event>> SAID = Set.of(PhotoPutOn.class, PhotoTakenOff.class);

    /// The picture that is shown now, if any.
    static Fold<Optional<Photo>> shown(ShopId shop, ItemId item) {
        return Fold.of(
                PhotoEvent.class,
                Boundary.of(CatalogueEvent.tag(shop, item), SAID),
                Optional.empty(),
                (_, event) -> event.shown());
    }

    /// The picture that is shown from then on.
    default Optional<Photo> shown() {
        return switch (this) {
            case PhotoPutOn(_, _, var photo, _) -> Optional.of(photo);
            case PhotoTakenOff _ -> Optional.empty();
        };
    }

    /// In the place of the one before, if there was one.
    record PhotoPutOn(ShopId shop, ItemId item, Photo photo, Instant at) implements PhotoEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop.tag(), CatalogueEvent.tag(shop, item), Photo.tag(shop, photo.id()));
        }
    }

    record PhotoTakenOff(ShopId shop, ItemId item, Instant at) implements PhotoEvent {}
}
