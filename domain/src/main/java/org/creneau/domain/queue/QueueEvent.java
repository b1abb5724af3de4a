package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// What happened in front of and inside a shop on a day.
///
/// Entering, leaving and being served are facts: they are recorded even where they break the limit.
/// Only a call can be refused.
public sealed interface QueueEvent extends Event {
    QueueId queue();

    /// The number on the ticket, counted from 1 every day.
    int ticket();

    /// The order this person came for; nobody's where she just walked in.
    @Nullable OrderId order();

    @Override
    default ShopId shop() {
        return queue().shop();
    }

    @Override
    default Set<Tag> tags() {
        OrderId order = order();
        return order == null
                ? Set.of(shop().tag(), queue().tag())
                : Set.of(shop().tag(), queue().tag(), order.tag());
    }

    /// @param people how many came together and would enter together
    record Arrived(QueueId queue, int ticket, @Nullable OrderId order, int people, Instant at)
            implements QueueEvent {}

    /// @param inside people inside or called in when the call was made, without those it calls; at a
    ///     doorstep, parties called to the door
    /// @param allowed how many could be inside at that instant; absent where nothing limits them
    record Called(
            QueueId queue,
            int ticket,
            @Nullable OrderId order,
            int inside,
            @Nullable Integer allowed,
            Instant at)
            implements QueueEvent {}

    record Entered(QueueId queue, int ticket, @Nullable OrderId order, int people, Instant at)
            implements QueueEvent {}

    /// Somebody without a ticket came in, and got a number for the record.
    ///
    /// @param visit tells one walk-in, reported twice, from two
    record WalkedIn(QueueId queue, int ticket, String visit, int people, Instant at)
            implements QueueEvent {
        @Override
        public @Nullable OrderId order() {
            return null;
        }
    }

    record Left(QueueId queue, int ticket, @Nullable OrderId order, Seen seen, Instant at)
            implements QueueEvent {}

    /// Served without coming in.
    record ServedAtDoor(QueueId queue, int ticket, @Nullable OrderId order, Instant at)
            implements QueueEvent {}

    /// Called, and did not come.
    record MarkedAbsent(QueueId queue, int ticket, @Nullable OrderId order, Instant at)
            implements QueueEvent {}
}
