package org.creneau.infrastructure.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.creneau.application.photo.KeptPhotos.Kept;
import org.creneau.application.photo.Pictures.Developed;
import org.creneau.application.photo.SentFile;
import org.creneau.application.photo.Size;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

class JdbcKeptPhotosTest {
    private static final ShopId BOOKS = new ShopId("librairie");
    private static final ShopId SHOES = new ShopId("chaussures");
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private static final Developed PICTURE =
            new ImageIoPictures().develop(SentFile.of(Drawn.png(300, 200)));

    private final JdbcKeptPhotos photos = new JdbcKeptPhotos(PostgresForTests.freshDatabase());

    @Test
    void aPictureIsThereInEverySizeAndInItsShopAlone() {
        photos.keep(BOOKS, PICTURE, NOON);

        for (Size size : Size.values()) {
            assertThat(photos.find(BOOKS, PICTURE.id(), size)).contains(PICTURE.files().get(size));
            assertThat(photos.find(SHOES, PICTURE.id(), size)).isEmpty();
        }
    }

    @Test
    void whatIsForgottenInOneShopStaysInAnother() {
        photos.keep(BOOKS, PICTURE, NOON);
        photos.keep(SHOES, PICTURE, NOON);
        Instant later = NOON.plusSeconds(1);
        assertThat(photos.keptBefore(NOON)).isEmpty();
        assertThat(photos.keptBefore(later))
                .containsExactly(new Kept(SHOES, PICTURE.id()), new Kept(BOOKS, PICTURE.id()));

        photos.forget(new Kept(BOOKS, PICTURE.id()), later);

        assertThat(photos.find(BOOKS, PICTURE.id(), Size.SMALL)).isEmpty();
        assertThat(photos.find(SHOES, PICTURE.id(), Size.SMALL)).isPresent();
    }

    @Test
    void whatIsSaidAnewOfAPictureKeepsItAndFindsOutWhetherItIsThere() {
        photos.keep(BOOKS, PICTURE, NOON);
        Instant later = NOON.plusSeconds(1);

        assertThat(photos.keepOn(SHOES, PICTURE.id(), later)).isFalse();
        assertThat(photos.keepOn(BOOKS, PICTURE.id(), later)).isTrue();
        photos.forget(new Kept(BOOKS, PICTURE.id()), later);
        assertThat(photos.find(BOOKS, PICTURE.id(), Size.SMALL)).isPresent();

        photos.forget(new Kept(BOOKS, PICTURE.id()), later.plusSeconds(1));
        assertThat(photos.keepOn(BOOKS, PICTURE.id(), later)).isFalse();
    }

    @Test
    void theSamePictureIsCountedOnceAndInItsShop() {
        photos.keep(BOOKS, PICTURE, NOON);
        photos.keep(BOOKS, PICTURE, NOON.plusSeconds(60));
        Developed other = new ImageIoPictures().develop(SentFile.of(Drawn.png(200, 300)));
        photos.keep(BOOKS, other, NOON.plusSeconds(60));

        assertThat(photos.keptSince(BOOKS, NOON)).isEqualTo(2);
        assertThat(photos.keptSince(BOOKS, NOON.plusSeconds(61))).isZero();
        assertThat(photos.keptSince(SHOES, NOON)).isZero();
    }

    @Test
    void whatIsKeptAgainMeanwhileIsNotForgotten() {
        photos.keep(BOOKS, PICTURE, NOON);
        photos.keep(BOOKS, PICTURE, NOON.plusSeconds(60));

        assertThat(photos.keptBefore(NOON.plusSeconds(1))).isEmpty();
        photos.forget(new Kept(BOOKS, PICTURE.id()), NOON.plusSeconds(1));
        assertThat(photos.find(BOOKS, PICTURE.id(), Size.LARGE)).isPresent();
    }
}
