package org.creneau.domain.catalogue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.withdrawn;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;

import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.catalogue.PhotoEvent.PhotoTakenOff;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;
import org.junit.jupiter.api.Test;

class ShowingArticlesTest {
    private static final Photo COVER = photo("0f", "La couverture");
    private static final Photo BACK = photo("f0", "Le dos");
    private static final PutPhotoOn PUT_ON = new PutPhotoOn(SHOP, NOVEL, COVER);
    private static final TakePhotoOff TAKE_OFF = new TakePhotoOff(SHOP, NOVEL);

    @Test
    void anArticleGetsAPicture() {
        given(opened(), novelListed()).when(PUT_ON).then(on(NOVEL, COVER));
    }

    @Test
    void theSamePictureTwiceIsOnePicture() {
        given(opened(), novelListed(), on(NOVEL, COVER)).when(PUT_ON).thenNothing();
    }

    @Test
    void aNewPictureTakesThePlaceOfTheOneBefore() {
        given(opened(), novelListed(), on(NOVEL, BACK)).when(PUT_ON).then(on(NOVEL, COVER));
    }

    @Test
    void whatAnotherArticleShowsIsNoMatter() {
        given(opened(), novelListed(), on(ATLAS, COVER)).when(PUT_ON).then(on(NOVEL, COVER));
        given(opened(), novelListed(), on(ATLAS, COVER)).when(TAKE_OFF).thenNothing();
    }

    @Test
    void itIsTakenOffOnceAndMayComeBack() {
        var off = new PhotoTakenOff(SHOP, NOVEL, NOON);
        given(opened(), novelListed(), on(NOVEL, COVER)).when(TAKE_OFF).then(off);
        given(opened(), novelListed(), on(NOVEL, COVER), off).when(TAKE_OFF).thenNothing();
        given(opened(), novelListed(), on(NOVEL, COVER), off).when(PUT_ON).then(on(NOVEL, COVER));
    }

    @Test
    void whatIsWithdrawnMayGetOneBeforeItComesBack() {
        given(opened(), novelListed(), withdrawn(NOVEL)).when(PUT_ON).then(on(NOVEL, COVER));
    }

    @Test
    void whatWasNeverOfferedGetsNone() {
        given(opened()).when(PUT_ON).refused(CatalogueRefusal.UNKNOWN_ITEM);
    }

    private static PhotoPutOn on(ItemId item, Photo photo) {
        return new PhotoPutOn(SHOP, item, photo, NOON);
    }

    private static Photo photo(String twoDigits, String words) {
        var id = new PhotoId(twoDigits.repeat(32));
        return new Photo(id, Photo.Format.JPEG, 1280, 960, words);
    }
}
