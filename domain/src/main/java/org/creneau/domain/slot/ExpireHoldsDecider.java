package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// Writes down which holds have run out, for whoever reads the log; who has a place does not change.
public final class ExpireHoldsDecider implements Decider<ExpireHolds, Places> {
    @Override
    public Class<ExpireHolds> command() {
        return ExpireHolds.class;
    }

    @Override
    public Fold<Places> facts(ExpireHolds command) {
        return Places.of(command.slot());
    }

    @Override
    public Decision decide(ExpireHolds command, Places places, Instant at) {
        return Decision.accepted(places.lapsed(at));
    }
}
