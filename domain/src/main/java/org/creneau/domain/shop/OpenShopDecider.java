package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.ShopOpened;

/// Opens a shop under a name that is nobody's yet: two who choose the same one at once do not become one
/// shop. Asked again, it is the same only with the same holidays, where it speaks of them.
public final class OpenShopDecider implements Decider<OpenShop, OpenShopDecider.Facts> {
    public record Facts(Optional<Profile> profile, Holidays holidays) {}

    @Override
    public Class<OpenShop> command() {
        return OpenShop.class;
    }

    @Override
    public Fold<Facts> facts(OpenShop command) {
        return Premises.profileOf(command.shop())
                .and(Premises.holidaysOf(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(OpenShop command, Facts known, Instant at) {
        if (known.profile().isEmpty()) {
            return opened(command, at);
        }
        return isSame(command, known)
                ? Decision.accepted()
                : Decision.refused(ShopRefusal.SHOP_EXISTS);
    }

    private static boolean isSame(OpenShop command, Facts known) {
        Holidays holidays = command.holidays();
        return known.profile().equals(Optional.of(command.profile()))
                && (holidays == null || holidays.equals(known.holidays()));
    }

    private static Decision opened(OpenShop command, Instant at) {
        var opened = new ShopOpened(command.shop(), command.profile(), at);
        Holidays holidays = command.holidays();
        return holidays == null
                ? Decision.accepted(opened)
                : Decision.accepted(opened, new HolidaysChosen(command.shop(), holidays, at));
    }
}
