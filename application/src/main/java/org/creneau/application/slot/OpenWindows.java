package org.creneau.application.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Holiday;
import org.jspecify.annotations.Nullable;

/// Pickup windows with the places left, as they stood a moment ago: for showing, not for deciding.
public interface OpenWindows {

    /// The days from `from` on, closed ones too, as long as they can be booked.
    List<Day> days(ShopId shop, LocalDate from, int days, Instant now);

    /// The free window that starts closest to another one.
    Optional<Window> nearestFree(SlotId to, Instant now);

    /// @param closedFor why there are no windows; absent on an open day and on a weekly day off
    /// @param holiday which public holiday closes it, where that is known
    record Day(
            LocalDate date,
            @Nullable ClosedFor closedFor,
            @Nullable Holiday holiday,
            List<Window> windows) {}

    /// @param left places free for a new hold, never negative
    /// @param bookable false where it is full, over, or too close to be prepared for
    record Window(SlotId slot, Instant end, int places, int left, boolean bookable) {}
}
