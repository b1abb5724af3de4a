package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;

/// Says of what shoppers are reminded from then on, of orders placed before as well. What is on its way is not called back.
public final class ChooseRemindersDecider
        implements Decider<ChooseReminders, ChooseRemindersDecider.Facts> {
    public record Facts(Optional<Profile> shop, Reminders said) {}

    @Override
    public Class<ChooseReminders> command() {
        return ChooseReminders.class;
    }

    @Override
    public Fold<Facts> facts(ChooseReminders command) {
        return Premises.profileOf(command.shop()).and(Reminders.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ChooseReminders command, Facts facts, Instant at) {
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.said().equals(command.reminders())
                ? Decision.accepted()
                : Decision.accepted(new RemindersChosen(command.shop(), command.reminders(), at));
    }
}
