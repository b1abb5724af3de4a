package org.creneau.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Range;
import org.jspecify.annotations.Nullable;

/// What happened in front of and inside a shop on a day.
///
/// Entering, leaving and being served are facts: they are recorded even where they break the limit.
/// Only a call can be refused.
public sealed interface QueueEvent extends Event {
    QueueId queue();

    @Override
    default ShopId shop() {
        return queue().shop();
    }

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), queue().tag());
    }

    /// What happened to somebody with a number.
    sealed interface OfTicket extends QueueEvent {
        /// The number on the ticket, counted from 1 every day.
        int ticket();

        /// The order this person came for; nobody's where she just walked in.
        @Nullable OrderId order();

        @Override
        default Set<Tag> tags() {
            OrderId order = order();
            return order == null
                    ? QueueEvent.super.tags()
                    : Set.of(shop().tag(), queue().tag(), order.tag());
        }
    }

    /// @param visit tells one who came without an order, reported twice, from two; absent for an order
    /// @param priority whether she goes before those who have none
    /// @param turn from when her turn counts
    /// @param pieces that she comes for; none without an order
    record Arrived(
            QueueId queue,
            int ticket,
            @Nullable OrderId order,
            @Nullable String visit,
            Party party,
            boolean priority,
            Instant turn,
            int pieces,
            Instant at)
            implements OfTicket {
        /// For an order, in time and without priority.
        public Arrived(QueueId queue, int ticket, @Nullable OrderId order, int people, Instant at) {
            this(queue, ticket, order, null, Party.of(people), false, at, 1, at);
        }
    }

    /// @param inside people inside or called in when the call was made, as the text counts them, without those it
    ///     calls; at a doorstep, parties called to the door
    /// @param allowed how many could be inside at that instant; absent where nothing limits them
    /// @param counter which one called; absent where the shop has one only
    /// @param insisted whether somebody called her though it was more than may be, or not her turn
    /// @param passed the numbers of those whose turn was before, and who are more than may be inside at all
    /// @param weighed what `inside` and `allowed` are counted by; absent in what was recorded before that was kept
    record Called(
            QueueId queue,
            int ticket,
            @Nullable OrderId order,
            int inside,
            @Nullable Integer allowed,
            @Nullable Integer counter,
            boolean insisted,
            List<Integer> passed,
            @Nullable Weighed weighed,
            Instant at)
            implements OfTicket {
        public Called {
            passed = List.copyOf(passed);
        }

        /// As it was recorded before anybody kept what it was weighed by.
        public Called(
                QueueId queue,
                int ticket,
                @Nullable OrderId order,
                int inside,
                @Nullable Integer allowed,
                @Nullable Integer counter,
                boolean insisted,
                List<Integer> passed,
                Instant at) {
            this(queue, ticket, order, inside, allowed, counter, insisted, passed, null, at);
        }

        /// As it should be.
        public Called(
                QueueId queue,
                int ticket,
                @Nullable OrderId order,
                int inside,
                @Nullable Integer allowed,
                Instant at) {
            this(queue, ticket, order, inside, allowed, null, false, List.of(), at);
        }
    }

    /// Called once more, since she was not heard to come.
    record CalledAgain(QueueId queue, int ticket, @Nullable OrderId order, Instant at)
            implements OfTicket {}

    record Entered(QueueId queue, int ticket, @Nullable OrderId order, int people, Instant at)
            implements OfTicket {}

    /// Somebody without a ticket came in, and got a number for the record.
    ///
    /// @param visit tells one walk-in, reported twice, from two
    record WalkedIn(QueueId queue, int ticket, String visit, Party party, Instant at)
            implements OfTicket {
        public WalkedIn(QueueId queue, int ticket, String visit, int people, Instant at) {
            this(queue, ticket, visit, Party.of(people), at);
        }

        @Override
        public @Nullable OrderId order() {
            return null;
        }
    }

    record Left(QueueId queue, int ticket, @Nullable OrderId order, Seen seen, Instant at)
            implements OfTicket {}

    /// Served without coming in.
    record ServedAtDoor(QueueId queue, int ticket, @Nullable OrderId order, Instant at)
            implements OfTicket {}

    /// Whoever waits was told when she would be called.
    ///
    /// @param from in eight of ten cases not before this
    /// @param to and not after this
    /// @param basis what that rests on
    record WaitTold(
            QueueId queue,
            int ticket,
            @Nullable OrderId order,
            Instant from,
            Instant middle,
            Instant to,
            Basis basis,
            Instant at)
            implements OfTicket {
        public Range range() {
            return new Range(from, middle, to, basis);
        }
    }

    /// Called, and did not come.
    record MarkedAbsent(QueueId queue, int ticket, @Nullable OrderId order, Instant at)
            implements OfTicket {}

    /// They are others than was said, or fewer of them are there than was thought.
    record PartyResized(QueueId queue, int ticket, @Nullable OrderId order, Party party, Instant at)
            implements OfTicket {}

    /// Somebody counted who is inside. What it means for those with numbers is in the events beside it.
    ///
    /// @param count tells one count, reported twice, from two
    /// @param people that were seen
    /// @param before how many were taken to be inside, each head counted
    record Recounted(QueueId queue, String count, int people, int before, Instant at)
            implements QueueEvent {}
}
