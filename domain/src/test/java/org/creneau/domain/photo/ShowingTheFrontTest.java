package org.creneau.domain.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.photo.FrontEvent.FrontPhotoTakenDown;
import org.creneau.domain.shop.ShopRefusal;
import org.junit.jupiter.api.Test;

class ShowingTheFrontTest {
    private static final PhotoId ID = new PhotoId("0f".repeat(32));
    private static final Photo DOOR = photo("La porte, vue de la rue");
    private static final Photo SAME_IN_OTHER_WORDS = photo("La vitrine de Noël");
    private static final PutFrontPhotoUp PUT_UP = new PutFrontPhotoUp(SHOP, DOOR);
    private static final TakeFrontPhotoDown TAKE_DOWN = new TakeFrontPhotoDown(SHOP);

    @Test
    void aShopShowsItsFront() {
        given(opened()).when(PUT_UP).then(new FrontPhotoPutUp(SHOP, DOOR, NOON));
    }

    @Test
    void shownTwiceItIsShownOnce() {
        given(opened(), up(DOOR)).when(PUT_UP).thenNothing();
    }

    @Test
    void otherWordsOrAnotherPictureTakeItsPlace() {
        given(opened(), up(SAME_IN_OTHER_WORDS))
                .when(PUT_UP)
                .then(new FrontPhotoPutUp(SHOP, DOOR, NOON));
    }

    @Test
    void itIsTakenDownOnceAndMayComeBack() {
        given(opened(), up(DOOR)).when(TAKE_DOWN).then(new FrontPhotoTakenDown(SHOP, NOON));
        given(opened(), up(DOOR), down()).when(TAKE_DOWN).thenNothing();
        given(opened(), up(DOOR), down()).when(PUT_UP).then(new FrontPhotoPutUp(SHOP, DOOR, NOON));
    }

    @Test
    void aShopThatNeverOpenedShowsNothing() {
        given().when(PUT_UP).refused(ShopRefusal.UNKNOWN_SHOP);
        given().when(TAKE_DOWN).thenNothing();
    }

    @Test
    void aPictureSaysInWordsWhatItShows() {
        assertThat(photo("  La porte ").words()).isEqualTo("La porte");
        assertThatThrownBy(() -> photo(" ")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> photo("a".repeat(201))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> photo("La\nporte")).isInstanceOf(MalformedValue.class);
    }

    @Test
    void aPictureHasAnIdAndTwoSides() {
        assertThatThrownBy(() -> new PhotoId("0F".repeat(32))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new PhotoId("0f")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> sized(0, 10)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> sized(10, 10_001)).isInstanceOf(MalformedValue.class);
    }

    private static Photo sized(int width, int height) {
        return new Photo(ID, Photo.Format.JPEG, width, height, "La porte");
    }

    private static Photo photo(String words) {
        return new Photo(ID, Photo.Format.JPEG, 1280, 960, words);
    }

    private static FrontPhotoPutUp up(Photo photo) {
        return new FrontPhotoPutUp(SHOP, photo, NOON.minusSeconds(60));
    }

    private static FrontPhotoTakenDown down() {
        return new FrontPhotoTakenDown(SHOP, NOON.minusSeconds(30));
    }
}
