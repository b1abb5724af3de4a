package org.creneau.domain.shop;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.DayRestored;

/// A closure or an extra opening is taken back as a whole. What was booked on extra hours stays booked.
public final class RestoreDayDecider implements Decider<RestoreDay, Hours> {
    @Override
    public Class<RestoreDay> command() {
        return RestoreDay.class;
    }

    @Override
    public Fold<Hours> facts(RestoreDay command) {
        return Hours.of(command.shop());
    }

    @Override
    public Decision decide(RestoreDay command, Hours hours, Instant at) {
        if (hours.zone().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return hours.days().said().containsKey(command.day())
                ? Decision.accepted(new DayRestored(command.shop(), command.day(), at))
                : Decision.accepted();
    }
}
