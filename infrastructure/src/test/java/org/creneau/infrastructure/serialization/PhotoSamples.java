package org.creneau.infrastructure.serialization;

import java.util.List;
import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.catalogue.PhotoEvent.PhotoTakenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.photo.FrontEvent.FrontPhotoTakenDown;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;

/// One event of every kind that is about pictures, as the stored samples tell them.
final class PhotoSamples {
    private static final ItemId ITEM = new ItemId("carnet");
    private static final Photo PHOTO =
            new Photo(
                    new PhotoId("0f".repeat(32)),
                    Photo.Format.JPEG,
                    1280,
                    960,
                    "Un carnet à couverture verte");

    static final List<Event> ALL =
            List.of(
                    new PhotoPutOn(Samples.SHOP, ITEM, PHOTO, Samples.NOON),
                    new PhotoTakenOff(Samples.SHOP, ITEM, Samples.NOON),
                    new FrontPhotoPutUp(Samples.SHOP, PHOTO, Samples.NOON),
                    new FrontPhotoTakenDown(Samples.SHOP, Samples.NOON));

    private PhotoSamples() {}
}
