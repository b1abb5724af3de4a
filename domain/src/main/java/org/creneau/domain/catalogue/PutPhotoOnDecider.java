package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.photo.Photo;

/// An article that is withdrawn may come back, and may get its picture before.
public final class PutPhotoOnDecider implements Decider<PutPhotoOn, PutPhotoOnDecider.Facts> {
    public record Facts(Offer offer, Optional<Photo> shown) {}

    @Override
    public Class<PutPhotoOn> command() {
        return PutPhotoOn.class;
    }

    @Override
    public Fold<Facts> facts(PutPhotoOn command) {
        return Offer.of(command.shop(), command.item())
                .and(PhotoEvent.shown(command.shop(), command.item()), Facts::new);
    }

    @Override
    public Decision decide(PutPhotoOn command, Facts facts, Instant at) {
        return switch (facts.offer()) {
            case Offer.Never _ -> Decision.refused(CatalogueRefusal.UNKNOWN_ITEM);
            case Offer.ForSale _ -> put(command, facts, at);
            case Offer.Withdrawn _ -> put(command, facts, at);
        };
    }

    private static Decision put(PutPhotoOn command, Facts facts, Instant at) {
        return facts.shown().equals(Optional.of(command.photo()))
                ? Decision.accepted()
                : Decision.accepted(
                        new PhotoPutOn(command.shop(), command.item(), command.photo(), at));
    }
}
