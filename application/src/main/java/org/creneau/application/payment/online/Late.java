package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.payment.online.LateMoney;
import org.creneau.domain.payment.online.NotTakenUp;

/// Money that came for an order after it was called off for want of it.
///
/// @param at when it was decided; absent before
/// @param from the window that the order had; absent where it has none again
/// @param to the window that it has again
/// @param why it has none; absent where it has one, and where somebody gave the money back by hand
public record Late(
        LateMoney state,
        Optional<Instant> at,
        Optional<SlotId> from,
        Optional<SlotId> to,
        Optional<NotTakenUp> why) {
    public static final Late NONE =
            new Late(
                    LateMoney.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public boolean isUndecided() {
        return state == LateMoney.TO_DECIDE;
    }

    /// Whether she has a place again, whichever.
    public boolean isTakenUp() {
        return state == LateMoney.TAKEN_UP;
    }

    /// Whether she has to come at another time than she had ordered for.
    public boolean hasMoved() {
        return isTakenUp() && !from.equals(to);
    }

    /// Whether that is the window which she has still: whoever chose another one since knows of it.
    public boolean hasMovedTo(SlotId now) {
        return hasMoved() && isAt(now);
    }

    /// Whether she has the window that she was given with her place.
    public boolean isAt(SlotId now) {
        return isTakenUp() && to.equals(Optional.of(now));
    }

    public boolean isLetGo() {
        return state == LateMoney.LET_GO;
    }
}
