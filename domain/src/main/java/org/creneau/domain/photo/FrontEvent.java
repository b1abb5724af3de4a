package org.creneau.domain.photo;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// Which picture a shop shows of its front.
public sealed interface FrontEvent extends Event {
    Set<Class<? extends Event>> SAID = Set.of(FrontPhotoPutUp.class, FrontPhotoTakenDown.class);

    static Tag tag(ShopId shop) {
        return new Tag("front", shop.value());
    }

    /// The picture that is shown now, if any.
    static Fold<Optional<Photo>> shown(ShopId shop) {
        return Fold.of(
                FrontEvent.class,
                Boundary.of(tag(shop), SAID),
                Optional.empty(),
                (_, event) -> event.shown());
    }

    /// The picture that is shown from then on.
    default Optional<Photo> shown() {
        return switch (this) {
            case FrontPhotoPutUp(_, var photo, _) -> Optional.of(photo);
            case FrontPhotoTakenDown _ -> Optional.empty();
        };
    }

    /// In the place of the one before, if there was one.
    record FrontPhotoPutUp(ShopId shop, Photo photo, Instant at) implements FrontEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop.tag(), FrontEvent.tag(shop), Photo.tag(shop, photo.id()));
        }
    }

    record FrontPhotoTakenDown(ShopId shop, Instant at) implements FrontEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop.tag(), FrontEvent.tag(shop));
        }
    }
}
