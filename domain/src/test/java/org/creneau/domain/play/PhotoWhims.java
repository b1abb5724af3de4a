package org.creneau.domain.play;

import java.util.Random;
import org.creneau.domain.catalogue.PutPhotoOn;
import org.creneau.domain.catalogue.TakePhotoOff;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;
import org.creneau.domain.photo.PutFrontPhotoUp;
import org.creneau.domain.photo.TakeFrontPhotoDown;

/// A shop that shows one of few pictures, and often the one that it shows already.
final class PhotoWhims {
    private final Random dice;

    PhotoWhims(Random dice) {
        this.dice = dice;
    }

    Command next(ShopId shop, ItemId item) {
        return switch (dice.nextInt(4)) {
            case 0 -> new PutPhotoOn(shop, item, photo());
            case 1 -> new TakePhotoOff(shop, item);
            case 2 -> new PutFrontPhotoUp(shop, photo());
            default -> new TakeFrontPhotoDown(shop);
        };
    }

    private Photo photo() {
        var id = new PhotoId("%064x".formatted(dice.nextInt(2)));
        return new Photo(id, Photo.Format.JPEG, 1280, 960, "A picture");
    }
}
