package org.creneau.domain.photo;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.photo.FrontEvent.FrontPhotoTakenDown;

/// What is not there is down already.
public final class TakeFrontPhotoDownDecider
        implements Decider<TakeFrontPhotoDown, Optional<Photo>> {
    @Override
    public Class<TakeFrontPhotoDown> command() {
        return TakeFrontPhotoDown.class;
    }

    @Override
    public Fold<Optional<Photo>> facts(TakeFrontPhotoDown command) {
        return FrontEvent.shown(command.shop());
    }

    @Override
    public Decision decide(TakeFrontPhotoDown command, Optional<Photo> shown, Instant at) {
        return shown.isEmpty()
                ? Decision.accepted()
                : Decision.accepted(new FrontPhotoTakenDown(command.shop(), at));
    }
}
