package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// Gives back what is still held. A hold that has ended by itself needs no giving back; one on which
/// an order stands is given back by cancelling the order.
public final class ReleaseHoldDecider implements Decider<ReleaseHold, HoldOfSomebody> {
    @Override
    public Class<ReleaseHold> command() {
        return ReleaseHold.class;
    }

    @Override
    public Fold<HoldOfSomebody> facts(ReleaseHold command) {
        return HoldOfSomebody.of(command.slot(), command.hold());
    }

    @Override
    public Decision decide(ReleaseHold command, HoldOfSomebody facts, Instant at) {
        return switch (facts.places().hold(command.hold(), at)) {
            case Hold.Unknown _ -> Decision.refused(SlotRefusal.UNKNOWN_HOLD);
            case Hold.Alive _ -> giveBack(command, facts, at);
            case Hold.Extended _ -> giveBack(command, facts, at);
            case Hold.Taken _ -> Decision.refused(SlotRefusal.HOLD_USED);
            case Hold.Lapsed _ -> Decision.accepted();
            case Hold.Expired _ -> Decision.accepted();
            case Hold.Released _ -> Decision.accepted();
        };
    }

    private static Decision giveBack(ReleaseHold command, HoldOfSomebody facts, Instant at) {
        return Decision.accepted(facts.released(command.hold(), at));
    }
}
