package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.slot.SlotEvent.HoldExtended;

/// Gives more time to whoever needs it, from when her hold would have run out, so that nobody loses by
/// asking early. Once: a place that could be extended for ever would be an order without an order.
public final class ExtendHoldDecider implements Decider<ExtendHold, Places> {
    @Override
    public Class<ExtendHold> command() {
        return ExtendHold.class;
    }

    @Override
    public Fold<Places> facts(ExtendHold command) {
        return Places.of(command.slot());
    }

    @Override
    public Decision decide(ExtendHold command, Places places, Instant at) {
        return switch (places.hold(command.hold(), at)) {
            case Hold.Unknown _ -> Decision.refused(SlotRefusal.UNKNOWN_HOLD);
            case Hold.Alive(var until) -> extend(command, until, at);
            case Hold.Extended(var from, _) -> again(command, from);
            case Hold.Lapsed _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Expired _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Released _ -> Decision.refused(SlotRefusal.HOLD_RELEASED);
            case Hold.Taken _ -> Decision.refused(SlotRefusal.HOLD_USED);
        };
    }

    private static Decision extend(ExtendHold command, Instant until, Instant at) {
        return Decision.accepted(
                new HoldExtended(command.slot(), command.hold(), until.plus(HoldPlace.USUAL), at));
    }

    private static Decision again(ExtendHold command, Instant from) {
        return command.from().equals(from)
                ? Decision.accepted()
                : Decision.refused(SlotRefusal.HOLD_EXTENDED_BEFORE);
    }
}
