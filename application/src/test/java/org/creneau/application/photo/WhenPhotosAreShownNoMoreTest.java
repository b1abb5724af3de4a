package org.creneau.application.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.photo.Pictures.Developed;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.catalogue.PhotoEvent.PhotoTakenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenPhotosAreShownNoMoreTest {
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private static final ShopId SHOP = new ShopId("librairie");
    private static final ItemId NOVEL = new ItemId("roman");
    private static final ItemId ATLAS = new ItemId("atlas");
    private static final Photo COVER = photo("0f");
    private static final Photo BACK = photo("f0");

    private final List<Event> log = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private final History history = new History();
    private @Nullable Photo shown;

    @Test
    void whatIsShownStays() {
        log.add(new PhotoPutOn(SHOP, NOVEL, COVER, NOON));
        log.add(new FrontPhotoPutUp(SHOP, BACK, NOON));

        assertThat(leftOf(COVER, BACK)).containsExactly(COVER.id(), BACK.id());
    }

    @Test
    void whatWasTakenOffOrReplacedGoes() {
        log.add(new PhotoPutOn(SHOP, NOVEL, COVER, NOON));
        log.add(new PhotoTakenOff(SHOP, NOVEL, NOON));
        log.add(new FrontPhotoPutUp(SHOP, BACK, NOON));
        log.add(new FrontPhotoPutUp(SHOP, COVER, NOON));

        assertThat(leftOf(BACK)).isEmpty();
        assertThat(leftOf(COVER)).containsExactly(COVER.id());
    }

    @Test
    void whatAnotherArticleStillShowsStays() {
        log.add(new PhotoPutOn(SHOP, NOVEL, COVER, NOON));
        log.add(new PhotoPutOn(SHOP, ATLAS, COVER, NOON));
        log.add(new PhotoPutOn(SHOP, NOVEL, BACK, NOON));

        assertThat(leftOf(COVER)).containsExactly(COVER.id());
    }

    @Test
    void whatNeverCameToBeShownGoesAfterADay() {
        assertThat(leftOf(COVER)).isEmpty();
        shelf.kept.add(new KeptPhotos.Kept(SHOP, COVER.id()));
        automation().run(NOON.plus(Duration.ofHours(23)));
        assertThat(shelf.kept).hasSize(1);
    }

    @Test
    void whatAPageShowsIsNotAskedOfTheLog() {
        shown = COVER;

        assertThat(leftOf(COVER)).containsExactly(COVER.id());
        assertThat(history.asked).isEmpty();
    }

    @Test
    void anArticleIsAskedOnceAndForItsPicturesAlone() {
        log.add(new PhotoPutOn(SHOP, NOVEL, COVER, NOON));
        log.add(new PhotoPutOn(SHOP, NOVEL, COVER, NOON.plusSeconds(1)));
        log.add(new PhotoTakenOff(SHOP, NOVEL, NOON.plusSeconds(2)));

        assertThat(leftOf(COVER)).isEmpty();
        assertThat(history.asked)
                .containsExactly(
                        Photo.tag(SHOP, COVER.id()) + " all",
                        CatalogueEvent.tag(SHOP, NOVEL) + " pictures");
    }

    private List<PhotoId> leftOf(Photo... photos) {
        shelf.kept.clear();
        for (Photo photo : photos) {
            shelf.kept.add(new KeptPhotos.Kept(SHOP, photo.id()));
        }
        automation().run(NOON.plus(Duration.ofDays(2)));
        return shelf.kept.stream().map(KeptPhotos.Kept::photo).toList();
    }

    private WhenPhotosAreShownNoMore automation() {
        return new WhenPhotosAreShownNoMore(shelf, new View(), history);
    }

    private static Entry entry(Event event, long position) {
        var recorded =
                new Recorded<>(position, "event-" + position, NOON, event, null, null, null, null);
        return new Entry(recorded, "name", 1, List.of(), "{}", "");
    }

    private static Photo photo(String twoDigits) {
        var id = new PhotoId(twoDigits.repeat(32));
        return new Photo(id, Photo.Format.JPEG, 1280, 960, "La couverture");
    }

    private final class History implements Histories {
        private final List<String> asked = new ArrayList<>();

        @Override
        public List<Entry> of(Tag tag) {
            asked.add(tag + " all");
            return log.stream()
                    .filter(event -> event.tags().contains(tag))
                    .map(event -> entry(event, log.indexOf(event)))
                    .toList();
        }

        @Override
        public List<Entry> of(Tag tag, Set<Class<? extends Event>> types) {
            List<Entry> all = Histories.super.of(tag, types);
            asked.removeLast();
            asked.add(tag + (types.equals(PhotoEvent.SAID) ? " pictures" : " some"));
            return all;
        }
    }

    /// A view that shows one picture, of a front.
    private final class View implements Catalogues {
        @Override
        public List<ItemView> of(ShopId shop) {
            return List.of();
        }

        @Override
        public List<ItemView> everything(ShopId shop) {
            return List.of();
        }

        @Override
        public Optional<ItemView> find(ShopId shop, ItemId item) {
            return Optional.empty();
        }

        @Override
        public Optional<Photo> front(ShopId shop) {
            return Optional.ofNullable(shown);
        }

        @Override
        public Map<ShopId, Photo> fronts() {
            return Map.of();
        }
    }

    /// Everything was kept at noon.
    private static final class Shelf implements KeptPhotos {
        private final List<Kept> kept = new ArrayList<>();

        @Override
        public void keep(ShopId shop, Developed picture, Instant at) {
            kept.add(new Kept(shop, picture.id()));
        }

        @Override
        public boolean keepOn(ShopId shop, PhotoId photo, Instant at) {
            return kept.contains(new Kept(shop, photo));
        }

        @Override
        public int keptSince(ShopId shop, Instant instant) {
            return kept.size();
        }

        @Override
        public Optional<byte[]> find(ShopId shop, PhotoId photo, Size size) {
            return Optional.empty();
        }

        @Override
        public List<Kept> keptBefore(Instant instant) {
            return NOON.isBefore(instant) ? List.copyOf(kept) : List.of();
        }

        @Override
        public void forget(Kept gone, Instant keptBefore) {
            kept.remove(gone);
        }
    }
}
