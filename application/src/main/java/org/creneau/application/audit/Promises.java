package org.creneau.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.jspecify.annotations.Nullable;

/// What was promised and what was kept, counted from a log.
///
/// @param oversold windows that at some instant were promised to more people than they had places for
/// @param overworked windows that were promised more work than they had points for
/// @param callsAbove people called in while too many were inside, though nobody insisted
/// @param insistedCalls how often somebody insisted on a call that was more than may be, or out of turn
/// @param overtaken people who waited with an earlier turn than somebody who was called, without a word of it
/// @param keptOut people who were called without an order where the text asked for one, though nobody insisted
/// @param passed how often a call passed somebody over and said so, since she could not have come in at all
/// @param counts how often somebody counted who was inside
/// @param beyondStock orders of more pieces than there were of a counted article
/// @param passedOver people in line for a window of which a place was offered to somebody behind them who
///     wanted no less
/// @param overlaps appointments that were promised what was promised to others at the same time
/// @param peopleAboveLimit people who entered beyond the limit, those set aside who walked in, or whom
///     somebody insisted on calling
/// @param worst the instant at which the most people were inside, measured against the limit
/// @param busiest the window with the most orders
public record Promises(
        long events,
        int windows,
        List<Oversold> oversold,
        List<Overworked> overworked,
        List<CallAbove> callsAbove,
        int insistedCalls,
        List<Overtaken> overtaken,
        List<KeptOut> keptOut,
        int passed,
        int counts,
        List<BeyondStock> beyondStock,
        List<PassedOver> passedOver,
        List<Overlap> overlaps,
        int peopleAboveLimit,
        @Nullable Worst worst,
        @Nullable Busiest busiest,
        Waits waits) {

    public Promises {
        oversold = List.copyOf(oversold);
        overworked = List.copyOf(overworked);
        callsAbove = List.copyOf(callsAbove);
        overtaken = List.copyOf(overtaken);
        keptOut = List.copyOf(keptOut);
        beyondStock = List.copyOf(beyondStock);
        passedOver = List.copyOf(passedOver);
        overlaps = List.copyOf(overlaps);
    }

    public boolean kept() {
        return oversold.isEmpty()
                && overworked.isEmpty()
                && callsAbove.isEmpty()
                && overtaken.isEmpty()
                && keptOut.isEmpty()
                && beyondStock.isEmpty()
                && passedOver.isEmpty()
                && overlaps.isEmpty()
                && peopleAboveLimit == 0;
    }

    /// @param promised orders and live holds together, at the worst instant
    /// @param position of the event that made it so
    public record Oversold(SlotId slot, int promised, int places, long position) {}

    /// @param promised points of orders and live holds together, at the worst instant
    /// @param position of the event that made it so
    public record Overworked(SlotId slot, int promised, int points, long position) {}

    /// @param inside people inside or called in, without the one who was called
    public record CallAbove(
            QueueId queue, int ticket, int inside, int party, int allowed, long position) {}

    /// @param number of whoever was overtaken
    /// @param by whoever was called
    public record Overtaken(QueueId queue, int number, int by, long position) {}

    public record KeptOut(QueueId queue, int number, long position) {}

    /// @param left in the shop and nobody else's when the order was placed
    public record BeyondStock(
            ShopId shop, ItemId item, OrderId order, int pieces, int left, long position) {}

    /// @param earlier who was in line before her to whom it was offered
    public record PassedOver(SlotId slot, WaitId earlier, WaitId offered, long position) {}

    /// @param promised at once, with this appointment, at the worst instant of it
    public record Overlap(
            ShopId shop,
            ResourceId resource,
            OrderId order,
            int promised,
            int count,
            long position) {}

    /// @param allowed absent where no limit held
    /// @param walkedIn how many of those inside had walked in without being called, or were called above the limit
    public record Worst(
            QueueId queue, Instant at, int inside, @Nullable Integer allowed, int walkedIn) {}

    public record Busiest(SlotId slot, int orders, int places) {}

    /// From arriving to being called, or served at the door.
    public record Waits(int count, Duration p50, Duration p95, Duration longest) {}
}
