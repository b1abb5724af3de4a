package org.creneau.domain.waiting;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.HoldOfSomebody;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;

/// Lets somebody out of the line, and gives back the place that was offered to her in the same append. A place
/// that she does not know of yet is not refused for her.
public final class LeaveWaitDecider implements Decider<LeaveWait, LeaveWaitDecider.Facts> {

    /// @param place that is offered; not asked for where none is known of
    public record Facts(WaitState state, Optional<HoldOfSomebody> place) {}

    @Override
    public Class<LeaveWait> command() {
        return LeaveWait.class;
    }

    @Override
    public Fold<Facts> facts(LeaveWait command) {
        return WaitState.of(command.waiting()).and(place(command), Facts::new);
    }

    private static Fold<Optional<HoldOfSomebody>> place(LeaveWait command) {
        SlotId offered = command.offered();
        return offered == null
                ? Fold.known(Optional.empty())
                : HoldOfSomebody.of(offered, HoldId.of(command.waiting()))
                        .and(Fold.known(true), (found, _) -> Optional.of(found));
    }

    @Override
    public Decision decide(LeaveWait command, Facts facts, Instant at) {
        return switch (facts.state().in(command.shop())) {
            case WaitState.Unknown _ -> Decision.refused(WaitRefusal.UNKNOWN_WAIT);
            case WaitState.Waiting(var as) -> Decision.accepted(left(command, as, at));
            case WaitState.Offered(var as, var offer) -> decline(command, facts, as, offer, at);
            case WaitState.Left _ -> Decision.accepted();
        };
    }

    private static Decision decline(
            LeaveWait command, Facts facts, WaitAsked as, PlaceOffered offer, Instant at) {
        return facts.place()
                .filter(place -> place.places().slot().equals(offer.slot()))
                .map(place -> decline(command, place, as, at))
                .orElseGet(() -> Decision.refused(WaitRefusal.OFFERED_MEANWHILE));
    }

    private static Decision decline(
            LeaveWait command, HoldOfSomebody place, WaitAsked as, Instant at) {
        HoldId hold = HoldId.of(command.waiting());
        Optional<HoldReleased> back = place.givenBack(hold, at);
        if (back.isPresent()) {
            return Decision.accepted(back.get(), left(command, as, at));
        }
        return place.places().hold(hold, at) instanceof Hold.Taken
                ? Decision.refused(SlotRefusal.HOLD_USED)
                : Decision.accepted();
    }

    private static WaitLeft left(LeaveWait command, WaitAsked as, Instant at) {
        return new WaitLeft(
                as.shop(),
                as.waiting(),
                as.windows(),
                as.subject(),
                as.visitor(),
                command.by(),
                at);
    }
}
