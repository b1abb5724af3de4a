package org.creneau.infrastructure.api;

import java.time.Instant;
import org.creneau.application.order.OrderView;
import org.creneau.application.queue.CameBefore;
import org.jspecify.annotations.Nullable;

/// An order whose owner is still to come today.
///
/// @param start of its window
/// @param late whether that is over
/// @param came when she was here and took her place in line, where she is not here any more; absent where she was not
/// @param went how that ended: `LEFT`, `GAVE_UP`, `MISSED` where she was called and nobody saw her come, `UNSEEN` where
///     nobody noted that she left
record ExpectedJson(
        String order,
        String number,
        Instant start,
        Instant end,
        boolean late,
        @Nullable Instant came,
        @Nullable String went) {
    static ExpectedJson of(OrderView order, @Nullable CameBefore before, Instant now) {
        return new ExpectedJson(
                order.id().value(),
                order.number(),
                order.slot().start(),
                order.windowEnd(),
                order.isOver(now),
                before == null ? null : before.came(),
                before == null ? null : before.went().name());
    }
}
