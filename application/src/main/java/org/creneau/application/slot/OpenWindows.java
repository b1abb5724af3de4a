package org.creneau.application.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    ///
    /// @param pieces how many are to be ordered: a large order may find no window where a small one does
    List<Day> days(ShopId shop, LocalDate from, int days, int pieces, Instant now);

    /// The free window that starts closest to another one.
    Optional<Window> nearestFree(SlotId to, int pieces, Instant now);

    /// @param closedFor why there are no windows; absent on an open day and on a weekly day off
    /// @param holiday which public holiday closes it, where that is known
    record Day(
            LocalDate date,
            @Nullable ClosedFor closedFor,
            @Nullable Holiday holiday,
            List<Window> windows) {

        public Day only(Predicate<Window> wanted) {
            return new Day(date, closedFor, holiday, windows.stream().filter(wanted).toList());
        }
    }

    /// @param left how many more orders of the size asked about it takes, never negative
    /// @param taken places that are held or belong to orders: more than there are where they were cut since
    /// @param purpose what people come for
    /// @param work how much work it takes; absent where every order is as good as another
    /// @param why it cannot be booked although there are places; absent where it can
    record Window(
            SlotId slot,
            Instant end,
            int places,
            int left,
            int taken,
            Occasion purpose,
            @Nullable Work work,
            @Nullable Reason why) {

        /// False where it is full, over, too close to be prepared for or too far away.
        public boolean bookable() {
            return left > 0 && why == null;
        }

        /// How many more have a place than there are.
        public int excess() {
            return Math.max(0, taken - places);
        }

        /// Whether smaller orders find a place where one of the size asked about does not.
        public boolean tooSmall() {
            return left == 0 && taken < places && work != null && work.left() > 0;
        }
    }

    /// In points.
    ///
    /// @param points that the window has
    /// @param taken that are held or belong to orders: more than there are where they were cut since
    /// @param wanted by an order of the size asked about
    record Work(int points, int taken, int wanted) {
        public int left() {
            return Math.max(0, points - taken);
        }
    }
}
