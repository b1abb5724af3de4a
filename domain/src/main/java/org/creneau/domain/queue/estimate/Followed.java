package org.creneau.domain.queue.estimate;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.Seen;
import org.jspecify.annotations.Nullable;

/// What is kept of a number until it is known how long she waited and stayed.
///
/// @param began from when she takes a place; absent as long as she does not
/// @param told absent where she was told nothing
/// @param turned whether her turn has come, or she waits for it no longer
public record Followed(Size size, @Nullable Instant began, @Nullable Range told, boolean turned) {
    /// Of a number that nothing is known of, since it came before anybody counted.
    public static final Followed UNKNOWN = new Followed(Size.NONE, null, null, false);

    /// Somebody saw her go, or her parcel, which may be after she was taken to have left: what only follows from something else says nothing of how long it took.
    private static final Set<Seen> WATCHED = EnumSet.of(Seen.WATCHED, Seen.IMPLIED_BY_HAND_OVER);

    /// @param stay where one ended
    /// @param scored where a wait that was told came to its end
    public record Step(Followed next, Optional<Stay> stay, Optional<Scored> scored) {
        private Step with(Optional<Stay> ended) {
            return new Step(next, ended, scored);
        }
    }

    /// @param called absent where she was not
    public record Scored(Range told, @Nullable Instant called, Outcome outcome) {}

    public Step after(QueueEvent.OfTicket event) {
        return switch (event) {
            case QueueEvent.Arrived came ->
                    quietly(new Followed(Size.of(came.pieces()), null, null, false));
            case QueueEvent.WalkedIn came ->
                    quietly(new Followed(Size.NONE, came.at(), null, true));
            case QueueEvent.WaitTold wait ->
                    quietly(new Followed(size, began, wait.range(), turned));
            case QueueEvent.Called called -> turned(began(called.at()), called.at());
            case QueueEvent.CalledAgain _, QueueEvent.PartyResized _ -> quietly(this);
            case QueueEvent.Entered came ->
                    turned(began == null ? began(came.at()) : this, came.at());
            case QueueEvent.ServedAtDoor served ->
                    turned(ended(), served.at()).with(stay(served.at()));
            case QueueEvent.Left left when left.seen().isPresumed() -> turned(this, null);
            case QueueEvent.Left left ->
                    turned(ended(), null)
                            .with(
                                    WATCHED.contains(left.seen())
                                            ? stay(left.at())
                                            : Optional.empty());
            case QueueEvent.MarkedAbsent _ -> turned(ended(), null);
        };
    }

    private static Step quietly(Followed next) {
        return new Step(next, Optional.empty(), Optional.empty());
    }

    /// @param called absent where she waits no longer and was not called
    private Step turned(Followed next, @Nullable Instant called) {
        return new Step(
                new Followed(next.size, next.began, next.told, true),
                Optional.empty(),
                turned
                        ? Optional.empty()
                        : Optional.ofNullable(told).map(range -> scored(range, called)));
    }

    private static Scored scored(Range range, @Nullable Instant called) {
        return new Scored(
                range, called, called == null ? Outcome.NOT_CALLED : range.scored(called));
    }

    private Followed began(Instant at) {
        return new Followed(size, at, told, turned);
    }

    private Followed ended() {
        return new Followed(size, null, told, turned);
    }

    private Optional<Stay> stay(Instant ended) {
        return Optional.ofNullable(began).flatMap(since -> Stay.of(since, size, ended));
    }
}
