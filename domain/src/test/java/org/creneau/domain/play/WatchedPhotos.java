package org.creneau.domain.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.PhotoEvent;
import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.catalogue.PhotoEvent.PhotoTakenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.photo.FrontEvent;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.photo.FrontEvent.FrontPhotoTakenDown;
import org.creneau.domain.photo.Photo;

/// Only what is shown is taken away, and what is shown is not put there again.
final class WatchedPhotos {
    private final List<String> complaints;
    private final Map<String, Photo> shown = new HashMap<>();

    WatchedPhotos(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(PhotoEvent event) {
        String of = event.shop() + "/" + event.item();
        switch (event) {
            case PhotoPutOn on -> put(of, on.photo(), event);
            case PhotoTakenOff _ -> taken(of, event);
        }
    }

    void see(FrontEvent event) {
        String of = event.shop().value();
        switch (event) {
            case FrontPhotoPutUp up -> put(of, up.photo(), event);
            case FrontPhotoTakenDown _ -> taken(of, event);
        }
    }

    private void put(String of, Photo photo, Event event) {
        if (photo.equals(shown.put(of, photo))) {
            complaints.add("Shown already: " + event);
        }
    }

    private void taken(String of, Event event) {
        if (shown.remove(of) == null) {
            complaints.add("Nothing is shown there: " + event);
        }
    }
}
