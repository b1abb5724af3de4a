package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// Gives more time to whoever needs it, from when her hold would have run out, so that nobody loses by
/// asking early. Once: a place that could be extended for ever would be an order without an order.
///
/// What was held for longer than usual, as a place that is offered, had time enough: it gets no more than is left
/// until the window cannot be booked any more.
public final class ExtendHoldDecider implements Decider<ExtendHold, ExtendHoldDecider.Facts> {
    public record Facts(HoldOfSomebody hold, Hours hours) {
        Booking booking() {
            return new Booking(hours, hold.places());
        }
    }

    @Override
    public Class<ExtendHold> command() {
        return ExtendHold.class;
    }

    @Override
    public Fold<Facts> facts(ExtendHold command) {
        return HoldOfSomebody.of(command.slot(), command.hold())
                .and(Hours.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ExtendHold command, Facts facts, Instant at) {
        return switch (facts.hold().places().hold(command.hold(), at)) {
            case Hold.Unknown _ -> Decision.refused(SlotRefusal.UNKNOWN_HOLD);
            case Hold.Alive(var until, _, _) -> extend(command, facts, until, at);
            case Hold.Extended(var from, _, _, _) -> again(command, from);
            case Hold.Lapsed _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Expired _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Released _ -> Decision.refused(SlotRefusal.HOLD_RELEASED);
            case Hold.Taken _ -> Decision.refused(SlotRefusal.HOLD_USED);
        };
    }

    private static Decision extend(ExtendHold command, Facts facts, Instant until, Instant at) {
        return facts.hold()
                .held()
                .map(held -> extend(command, held, longer(facts, held, until, at), until, at))
                .orElseGet(() -> Decision.refused(SlotRefusal.UNKNOWN_HOLD));
    }

    private static Decision extend(
            ExtendHold command, PlaceHeld held, Instant longer, Instant until, Instant at) {
        return longer.isAfter(until)
                ? Decision.accepted(
                        new HoldExtended(
                                command.slot(), command.hold(), held.subject(), longer, at))
                : Decision.refused(SlotRefusal.TOO_LATE);
    }

    private static Instant longer(Facts facts, PlaceHeld held, Instant until, Instant at) {
        Instant longer = until.plus(HoldPlace.USUAL);
        if (!held.until().isAfter(held.at().plus(HoldPlace.USUAL))) {
            return longer;
        }
        Instant end = facts.booking().end(at).orElse(until);
        return longer.isBefore(end) ? longer : end;
    }

    private static Decision again(ExtendHold command, Instant from) {
        return command.from().equals(from)
                ? Decision.accepted()
                : Decision.refused(SlotRefusal.HOLD_EXTENDED_BEFORE);
    }
}
