package org.creneau.application.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Holiday;
import org.creneau.domain.shop.Occasion;
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
    /// @param taken places that are held or belong to orders: more than there are where they were cut since
    /// @param purpose what people come for
    /// @param why it cannot be booked although there are places; absent where it can
    record Window(
            SlotId slot,
            Instant end,
            int places,
            int left,
            int taken,
            Occasion purpose,
            @Nullable Reason why) {

        /// False where it is full, over, too close to be prepared for or too far away.
        public boolean bookable() {
            return left > 0 && why == null;
        }

        /// How many more have a place than there are.
        public int excess() {
            return Math.max(0, taken - places);
        }
    }
}
