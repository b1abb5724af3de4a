package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;

/// Sets the deadline for orders placed already, too: it is the shop that prepares them.
public final class ChooseChangeDeadlineDecider
        implements Decider<ChooseChangeDeadline, ChangeDeadline> {
    @Override
    public Class<ChooseChangeDeadline> command() {
        return ChooseChangeDeadline.class;
    }

    @Override
    public Fold<ChangeDeadline> facts(ChooseChangeDeadline command) {
        return ChangeDeadline.of(command.shop());
    }

    @Override
    public Decision decide(ChooseChangeDeadline command, ChangeDeadline said, Instant at) {
        if (said.hours().zone().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return said.chosen().equals(Optional.of(command.before()))
                ? Decision.accepted()
                : Decision.accepted(new ChangeDeadlineChosen(command.shop(), command.before(), at));
    }
}
