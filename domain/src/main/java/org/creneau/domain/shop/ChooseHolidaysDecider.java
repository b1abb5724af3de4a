package org.creneau.domain.shop;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;

/// Says which public holidays close the shop. What is booked on one of them stays booked.
public final class ChooseHolidaysDecider implements Decider<ChooseHolidays, Hours> {
    @Override
    public Class<ChooseHolidays> command() {
        return ChooseHolidays.class;
    }

    @Override
    public Fold<Hours> facts(ChooseHolidays command) {
        return Hours.of(command.shop());
    }

    @Override
    public Decision decide(ChooseHolidays command, Hours hours, Instant at) {
        if (hours.zone().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return hours.days().holidays().equals(command.holidays())
                ? Decision.accepted()
                : Decision.accepted(new HolidaysChosen(command.shop(), command.holidays(), at));
    }
}
