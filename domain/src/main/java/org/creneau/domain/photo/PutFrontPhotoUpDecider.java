package org.creneau.domain.photo;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.ShopRefusal;

/// The same picture with the same words is shown already.
public final class PutFrontPhotoUpDecider
        implements Decider<PutFrontPhotoUp, PutFrontPhotoUpDecider.Facts> {
    public record Facts(boolean shop, Optional<Photo> shown) {}

    @Override
    public Class<PutFrontPhotoUp> command() {
        return PutFrontPhotoUp.class;
    }

    @Override
    public Fold<Facts> facts(PutFrontPhotoUp command) {
        return Premises.profileOf(command.shop())
                .and(
                        FrontEvent.shown(command.shop()),
                        (profile, shown) -> new Facts(profile.isPresent(), shown));
    }

    @Override
    public Decision decide(PutFrontPhotoUp command, Facts facts, Instant at) {
        if (!facts.shop()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.shown().equals(Optional.of(command.photo()))
                ? Decision.accepted()
                : Decision.accepted(new FrontPhotoPutUp(command.shop(), command.photo(), at));
    }
}
