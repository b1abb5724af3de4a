package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.ShopOpened;

/// Opens a shop under a name that is nobody's yet: two who choose the same one at once do not become one
/// shop.
public final class OpenShopDecider implements Decider<OpenShop, Optional<Profile>> {
    @Override
    public Class<OpenShop> command() {
        return OpenShop.class;
    }

    @Override
    public Fold<Optional<Profile>> facts(OpenShop command) {
        return Premises.profileOf(command.shop());
    }

    @Override
    public Decision decide(OpenShop command, Optional<Profile> known, Instant at) {
        if (known.isEmpty()) {
            return opened(command, at);
        }
        return known.equals(Optional.of(command.profile()))
                ? Decision.accepted()
                : Decision.refused(ShopRefusal.SHOP_EXISTS);
    }

    private static Decision opened(OpenShop command, Instant at) {
        var opened = new ShopOpened(command.shop(), command.profile(), at);
        Holidays holidays = command.holidays();
        return holidays == null
                ? Decision.accepted(opened)
                : Decision.accepted(opened, new HolidaysChosen(command.shop(), holidays, at));
    }
}
