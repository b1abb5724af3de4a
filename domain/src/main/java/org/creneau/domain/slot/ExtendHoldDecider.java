package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.slot.SlotEvent.HoldExtended;

/// Gives more time to whoever needs it, from when her hold would have run out, so that nobody loses by
/// asking early. Once: a place that could be extended for ever would be an order without an order.
public final class ExtendHoldDecider implements Decider<ExtendHold, HoldOfSomebody> {
    @Override
    public Class<ExtendHold> command() {
        return ExtendHold.class;
    }

    @Override
    public Fold<HoldOfSomebody> facts(ExtendHold command) {
        return HoldOfSomebody.of(command.slot(), command.hold());
    }

    @Override
    public Decision decide(ExtendHold command, HoldOfSomebody facts, Instant at) {
        return switch (facts.places().hold(command.hold(), at)) {
            case Hold.Unknown _ -> Decision.refused(SlotRefusal.UNKNOWN_HOLD);
            case Hold.Alive(var until, _, _) -> extend(command, facts, until, at);
            case Hold.Extended(var from, _, _, _) -> again(command, from);
            case Hold.Lapsed _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Expired _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Released _ -> Decision.refused(SlotRefusal.HOLD_RELEASED);
            case Hold.Taken _ -> Decision.refused(SlotRefusal.HOLD_USED);
        };
    }

    private static Decision extend(
            ExtendHold command, HoldOfSomebody facts, Instant until, Instant at) {
        return facts.holder()
                .map(
                        holder ->
                                Decision.accepted(
                                        new HoldExtended(
                                                command.slot(),
                                                command.hold(),
                                                holder,
                                                until.plus(HoldPlace.USUAL),
                                                at)))
                .orElseGet(() -> Decision.refused(SlotRefusal.UNKNOWN_HOLD));
    }

    private static Decision again(ExtendHold command, Instant from) {
        return command.from().equals(from)
                ? Decision.accepted()
                : Decision.refused(SlotRefusal.HOLD_EXTENDED_BEFORE);
    }
}
