package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.slot.SlotEvent.HoldReleased;

/// Gives back what is still held. A hold that has ended by itself needs no giving back; one on which
/// an order stands is given back by cancelling the order.
public final class ReleaseHoldDecider implements Decider<ReleaseHold, Places> {
    @Override
    public Class<ReleaseHold> command() {
        return ReleaseHold.class;
    }

    @Override
    public Fold<Places> facts(ReleaseHold command) {
        return Places.of(command.slot());
    }

    @Override
    public Decision decide(ReleaseHold command, Places places, Instant at) {
        return switch (places.hold(command.hold(), at)) {
            case Hold.Unknown _ -> Decision.refused(SlotRefusal.UNKNOWN_HOLD);
            case Hold.Alive _ -> giveBack(command, at);
            case Hold.Extended _ -> giveBack(command, at);
            case Hold.Taken _ -> Decision.refused(SlotRefusal.HOLD_USED);
            case Hold.Lapsed _ -> Decision.accepted();
            case Hold.Expired _ -> Decision.accepted();
            case Hold.Released _ -> Decision.accepted();
        };
    }

    private static Decision giveBack(ReleaseHold command, Instant at) {
        return Decision.accepted(new HoldReleased(command.slot(), command.hold(), at));
    }
}
