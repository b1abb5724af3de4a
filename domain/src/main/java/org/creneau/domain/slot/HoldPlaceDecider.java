package org.creneau.domain.slot;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// Keeps a place of a window while there is one. A hold that has ended cannot be had again under its
/// id: whoever repeats a request must learn that it is over. Nor does one id keep places of two windows.
public final class HoldPlaceDecider implements Decider<HoldPlace, HoldPlaceDecider.Facts> {
    /// @param heldIn the windows, of whatever shop, that were held under the command's id
    /// @param hers what she holds already; absent where nothing is limited
    public record Facts(Booking booking, Set<SlotId> heldIn, Optional<HeldBySubject> hers) {
        public Facts {
            heldIn = Set.copyOf(heldIn);
        }
    }

    @Override
    public Class<HoldPlace> command() {
        return HoldPlace.class;
    }

    @Override
    public Fold<Facts> facts(HoldPlace command) {
        return Booking.of(command.slot())
                .and(heldIn(command.hold()), Asked::new)
                .and(
                        HeldBySubject.limiting(command),
                        (asked, hers) -> new Facts(asked.booking(), asked.heldIn(), hers));
    }

    private record Asked(Booking booking, Set<SlotId> heldIn) {}

    private static Fold<Set<SlotId>> heldIn(HoldId hold) {
        Boundary holds = Boundary.of(hold.tag(), Set.of(PlaceHeld.class));
        return Fold.of(PlaceHeld.class, holds, Set.of(), HoldPlaceDecider::and);
    }

    private static Set<SlotId> and(Set<SlotId> windows, PlaceHeld held) {
        Set<SlotId> more = new HashSet<>(windows);
        more.add(held.slot());
        return more;
    }

    @Override
    public Decision decide(HoldPlace command, Facts facts, Instant at) {
        return switch (facts.booking().places().hold(command.hold(), at)) {
            case Hold.Unknown _ ->
                    facts.heldIn().isEmpty()
                            ? hold(command, facts, at)
                            : Decision.refused(SlotRefusal.HOLD_REPEATED_DIFFERENTLY);
            case Hold.Alive _ -> Decision.accepted();
            case Hold.Extended _ -> Decision.accepted();
            case Hold.Taken _ -> Decision.accepted();
            case Hold.Lapsed _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Expired _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Released _ -> Decision.refused(SlotRefusal.HOLD_RELEASED);
        };
    }

    private static Decision hold(HoldPlace command, Facts facts, Instant at) {
        var held =
                new PlaceHeld(
                        command.slot(),
                        command.hold(),
                        command.subject(),
                        at,
                        at.plus(command.time()));
        return facts.booking()
                .refusal(command.occasion(), at)
                .or(() -> tooMany(facts, at))
                .map(Decision::refused)
                .orElseGet(() -> facts.booking().promise(at, held));
    }

    private static Optional<Reason> tooMany(Facts facts, Instant at) {
        return facts.hers().filter(hers -> hers.isUsedUp(at)).map(_ -> SlotRefusal.TOO_MANY_HOLDS);
    }
}
