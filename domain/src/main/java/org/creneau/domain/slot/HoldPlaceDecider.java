package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// Keeps a place of a window while there is one. A hold that has ended cannot be had again under its
/// id: whoever repeats a request must learn that it is over.
public final class HoldPlaceDecider implements Decider<HoldPlace, Booking> {
    @Override
    public Class<HoldPlace> command() {
        return HoldPlace.class;
    }

    @Override
    public Fold<Booking> facts(HoldPlace command) {
        return Booking.of(command.slot());
    }

    @Override
    public Decision decide(HoldPlace command, Booking booking, Instant at) {
        return switch (booking.places().hold(command.hold(), at)) {
            case Hold.Unknown _ -> hold(command, booking, at);
            case Hold.Alive _ -> Decision.accepted();
            case Hold.Taken _ -> Decision.accepted();
            case Hold.Lapsed _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Expired _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Released _ -> Decision.refused(SlotRefusal.HOLD_RELEASED);
        };
    }

    private static Decision hold(HoldPlace command, Booking booking, Instant at) {
        var held =
                new PlaceHeld(
                        command.slot(),
                        command.hold(),
                        command.subject(),
                        at,
                        at.plus(command.time()));
        return booking.refusal(at)
                .map(Decision::refused)
                .orElseGet(() -> booking.promise(at, held));
    }
}
