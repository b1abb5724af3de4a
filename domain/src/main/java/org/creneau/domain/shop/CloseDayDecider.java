package org.creneau.domain.shop;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.DayClosed;

/// Takes a day's windows off sale. What is booked on it stays booked, for the shop to sort out with
/// the people concerned.
public final class CloseDayDecider implements Decider<CloseDay, Hours> {
    @Override
    public Class<CloseDay> command() {
        return CloseDay.class;
    }

    @Override
    public Fold<Hours> facts(CloseDay command) {
        return Hours.of(command.shop());
    }

    @Override
    public Decision decide(CloseDay command, Hours hours, Instant at) {
        if (hours.zone().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return DayPlan.closed(command.why()).equals(hours.days().plan(command.day()))
                ? Decision.accepted()
                : Decision.accepted(
                        new DayClosed(command.shop(), command.day(), command.why(), at));
    }
}
