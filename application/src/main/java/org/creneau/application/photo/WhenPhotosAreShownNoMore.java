package org.creneau.application.photo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.photo.KeptPhotos.Kept;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.photo.FrontEvent;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.photo.Photo;

/// Lets go of the bytes of pictures that nothing shows any more.
///
/// What is shown is asked of the log and not of a view: one that is being filled anew shows nothing yet. A picture
/// stays for a day after it was kept, so that what is on its way to the log finds it there.
public final class WhenPhotosAreShownNoMore {
    private static final Duration AT_LEAST = Duration.ofDays(1);

    private final KeptPhotos photos;
    private final Histories histories;

    public WhenPhotosAreShownNoMore(KeptPhotos photos, Histories histories) {
        this.photos = photos;
        this.histories = histories;
    }

    public void run(Instant now) {
        Instant before = now.minus(AT_LEAST);
        photos.keptBefore(before).stream()
                .filter(kept -> !isShown(kept))
                .forEach(kept -> photos.forget(kept, before));
    }

    private boolean isShown(Kept kept) {
        return events(Photo.tag(kept.shop(), kept.photo()))
                .flatMap(event -> shownNow(event).stream())
                .anyMatch(photo -> photo.id().equals(kept.photo()));
    }

    /// By whatever once showed the picture.
    private Optional<Photo> shownNow(Event event) {
        if (event instanceof PhotoPutOn(var shop, var item, _, _)) {
            return events(CatalogueEvent.tag(shop, item))
                    .filter(PhotoEvent.class::isInstance)
                    .map(said -> ((PhotoEvent) said).shown())
                    .reduce(Optional.empty(), (_, last) -> last);
        }
        if (event instanceof FrontPhotoPutUp(var shop, _, _)) {
            return events(FrontEvent.tag(shop))
                    .map(said -> ((FrontEvent) said).shown())
                    .reduce(Optional.empty(), (_, last) -> last);
        }
        return Optional.empty();
    }

    private Stream<? extends Event> events(Tag tag) {
        return histories.of(tag).stream().map(Entry::recorded).map(recorded -> recorded.event());
    }
}
