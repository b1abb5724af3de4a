package org.creneau.application.photo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.photo.KeptPhotos.Kept;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.photo.FrontEvent;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;

/// Lets go of the bytes of pictures that nothing shows any more.
///
/// What the view shows stays without a question. It decides about nothing that goes, since one that is being filled
/// anew shows nothing yet: about the others the log is asked, for what was said of pictures alone. A picture stays
/// for a day after it was kept, so that what is on its way to the log finds it there.
public final class WhenPhotosAreShownNoMore {
    private static final Duration AT_LEAST = Duration.ofDays(1);

    private final KeptPhotos photos;
    private final Catalogues catalogues;
    private final Histories histories;

    public WhenPhotosAreShownNoMore(KeptPhotos photos, Catalogues catalogues, Histories histories) {
        this.photos = photos;
        this.catalogues = catalogues;
        this.histories = histories;
    }

    public void run(Instant now) {
        Instant before = now.minus(AT_LEAST);
        Map<ShopId, List<Kept>> old =
                photos.keptBefore(before).stream().collect(groupingBy(Kept::shop));
        old.forEach((shop, kept) -> clear(shop, kept, before));
    }

    private void clear(ShopId shop, List<Kept> kept, Instant before) {
        Set<PhotoId> seen = seen(shop);
        kept.stream()
                .filter(each -> !seen.contains(each.photo()))
                .filter(each -> !isShown(each))
                .forEach(each -> photos.forget(each, before));
    }

    private Set<PhotoId> seen(ShopId shop) {
        Stream<Photo> ofArticles =
                catalogues.everything(shop).stream()
                        .map(ItemView::photo)
                        .flatMap(Stream::ofNullable);
        return Stream.concat(ofArticles, catalogues.front(shop).stream())
                .map(Photo::id)
                .collect(toSet());
    }

    private boolean isShown(Kept kept) {
        return events(histories.of(Photo.tag(kept.shop(), kept.photo())))
                .flatMap(event -> place(event).stream())
                .distinct()
                .flatMap(place -> shownAt(place).stream())
                .anyMatch(photo -> photo.id().equals(kept.photo()));
    }

    /// An article, or a front.
    private record Place(Tag tag, Set<Class<? extends Event>> said) {}

    /// Where the picture was put once.
    private static Optional<Place> place(Event event) {
        if (event instanceof PhotoPutOn(var shop, var item, _, _)) {
            return Optional.of(new Place(CatalogueEvent.tag(shop, item), PhotoEvent.SAID));
        }
        if (event instanceof FrontPhotoPutUp(var shop, _, _)) {
            return Optional.of(new Place(FrontEvent.tag(shop), FrontEvent.SAID));
        }
        return Optional.empty();
    }

    private Optional<Photo> shownAt(Place place) {
        return events(histories.of(place.tag(), place.said()))
                .map(WhenPhotosAreShownNoMore::shown)
                .reduce(Optional.empty(), (_, last) -> last);
    }

    private static Optional<Photo> shown(Event event) {
        if (event instanceof PhotoEvent said) {
            return said.shown();
        }
        return event instanceof FrontEvent said ? said.shown() : Optional.empty();
    }

    private static Stream<? extends Event> events(List<Entry> entries) {
        return entries.stream().map(Entry::recorded).map(recorded -> recorded.event());
    }
}
