package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.catalogue.PhotoEvent.PhotoTakenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.photo.FrontEvent.FrontPhotoTakenDown;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;

/// What can happen to pictures: one sample of each shape.
final class PhotoSamples {
    private static final Photo BOOT =
            new Photo(
                    new PhotoId("5a".repeat(32)),
                    Photo.Format.JPEG,
                    1280,
                    853,
                    "Une bottine à lacets, vue de côté « gauche »");

    static final List<Event> ALL =
            List.of(
                    new PhotoPutOn(OtherShop.ID, OtherShop.BOOT, BOOT, OtherShop.at("15:09")),
                    new PhotoTakenOff(OtherShop.ID, OtherShop.BOOT, OtherShop.at("15:10")),
                    new FrontPhotoPutUp(OtherShop.ID, BOOT, OtherShop.at("15:11")),
                    new FrontPhotoTakenDown(OtherShop.ID, OtherShop.at("15:12")));

    private PhotoSamples() {}
}
