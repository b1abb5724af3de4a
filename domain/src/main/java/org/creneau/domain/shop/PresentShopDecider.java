package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.ShopOpened;

/// Lets a shop that is open present itself anew; all that it has said besides stays.
public final class PresentShopDecider implements Decider<PresentShop, Optional<Profile>> {
    @Override
    public Class<PresentShop> command() {
        return PresentShop.class;
    }

    @Override
    public Fold<Optional<Profile>> facts(PresentShop command) {
        return Premises.profileOf(command.shop());
    }

    @Override
    public Decision decide(PresentShop command, Optional<Profile> known, Instant at) {
        if (known.isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return known.equals(Optional.of(command.profile()))
                ? Decision.accepted()
                : Decision.accepted(new ShopOpened(command.shop(), command.profile(), at));
    }
}
