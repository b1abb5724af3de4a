package org.creneau.domain.catalogue;

import java.time.Instant;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// An article that is withdrawn can no longer be ordered; orders that have it keep it.
public final class WithdrawItemDecider implements Decider<WithdrawItem, Offer> {
    @Override
    public Class<WithdrawItem> command() {
        return WithdrawItem.class;
    }

    @Override
    public Fold<Offer> facts(WithdrawItem command) {
        return Offer.of(command.shop(), command.item());
    }

    @Override
    public Decision decide(WithdrawItem command, Offer offer, Instant at) {
        return switch (offer) {
            case Offer.Never _ -> Decision.refused(CatalogueRefusal.UNKNOWN_ITEM);
            case Offer.ForSale _ ->
                    Decision.accepted(new ItemWithdrawn(command.shop(), command.item(), at));
            case Offer.Withdrawn _ -> Decision.accepted();
        };
    }
}
