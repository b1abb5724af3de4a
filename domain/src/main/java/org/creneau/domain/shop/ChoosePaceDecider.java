package org.creneau.domain.shop;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.PaceChosen;

/// Offers fewer places for the rest of a day, or all of them again. Who has one keeps it.
public final class ChoosePaceDecider implements Decider<ChoosePace, Hours> {
    @Override
    public Class<ChoosePace> command() {
        return ChoosePace.class;
    }

    @Override
    public Fold<Hours> facts(ChoosePace command) {
        return Hours.of(command.shop());
    }

    @Override
    public Decision decide(ChoosePace command, Hours hours, Instant at) {
        if (hours.zone().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return hours.days().pace(command.day()) == command.pace()
                ? Decision.accepted()
                : Decision.accepted(
                        new PaceChosen(command.shop(), command.day(), command.pace(), at));
    }
}
