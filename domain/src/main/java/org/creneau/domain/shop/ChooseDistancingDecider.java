package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;

/// A limit that is lowered below who is inside throws nobody out: it counts for the next call.
public final class ChooseDistancingDecider implements Decider<ChooseDistancing, Premises> {
    @Override
    public Class<ChooseDistancing> command() {
        return ChooseDistancing.class;
    }

    @Override
    public Fold<Premises> facts(ChooseDistancing command) {
        return Premises.of(command.shop());
    }

    @Override
    public Decision decide(ChooseDistancing command, Premises premises, Instant at) {
        if (premises.profile().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return premises.distancing().equals(Optional.of(command.distancing()))
                ? Decision.accepted()
                : Decision.accepted(new DistancingChosen(command.shop(), command.distancing(), at));
    }
}
