package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.catalogue.PhotoEvent.PhotoTakenOff;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.photo.Photo;

/// What is not there is off already.
public final class TakePhotoOffDecider implements Decider<TakePhotoOff, Optional<Photo>> {
    @Override
    public Class<TakePhotoOff> command() {
        return TakePhotoOff.class;
    }

    @Override
    public Fold<Optional<Photo>> facts(TakePhotoOff command) {
        return PhotoEvent.shown(command.shop(), command.item());
    }

    @Override
    public Decision decide(TakePhotoOff command, Optional<Photo> shown, Instant at) {
        return shown.isEmpty()
                ? Decision.accepted()
                : Decision.accepted(new PhotoTakenOff(command.shop(), command.item(), at));
    }
}
