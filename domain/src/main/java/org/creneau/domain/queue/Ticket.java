package org.creneau.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent.Left;
import org.jspecify.annotations.Nullable;

/// Somebody with a number, alone or with others who would come in together.
///
/// @param priority whether she goes before those who have none; why is nobody's business
/// @param turn from when her turn counts
/// @param since when she came to be where she is
/// @param began when she was called or, later, came in; absent as long as neither happened
/// @param counter which one called her last; absent where the shop has one only
/// @param went absent as long as she is there, or is awaited
public record Ticket(
        QueueId queue,
        int number,
        @Nullable OrderId order,
        Party party,
        boolean priority,
        Instant turn,
        Where where,
        Instant since,
        @Nullable Instant began,
        @Nullable Integer counter,
        @Nullable Went went) {

    /// Who is called before whom.
    static final Comparator<Ticket> IN_TURN =
            Comparator.comparing((Ticket ticket) -> !ticket.priority)
                    .thenComparing(Ticket::turn)
                    .thenComparingInt(Ticket::number);

    public enum Where {
        WAITING,
        /// Called in, or to the door, and not yet there.
        CALLED,
        INSIDE,
        GONE,
        ABSENT
    }

    /// How she went.
    ///
    /// @param from where she was until then; never gone
    /// @param how absent where she was served at the door
    /// @param noticed when somebody saw it, or she was taken to have left
    public record Went(Where from, @Nullable Seen how, Instant noticed) {
        boolean isPresumed() {
            return how != null && how.isPresumed();
        }

        /// Whether she got nothing and was not seen to go: she may be there all the same.
        boolean cameForNothing() {
            return how != null && how.isForNothing();
        }
    }

    /// Facts are put in order by when they happened: one that was entered late, and is older than what
    /// is known, moves nobody.
    Ticket moved(Where to, Instant at) {
        return at.isBefore(since) ? this : with(to, at, beginning(to, at), counter, null);
    }

    Ticket called(@Nullable Integer by, Instant at) {
        return at.isBefore(since) ? this : with(Where.CALLED, at, at, by, null);
    }

    /// @param how absent where she was served at the door
    Ticket gone(@Nullable Seen how, Instant at) {
        return at.isBefore(since)
                ? this
                : with(Where.GONE, at, began, counter, new Went(from(), how, at));
    }

    /// She stays since when she was: whatever happened after that, and is told later, counts.
    Ticket presumedGone(Seen how, Instant at) {
        return with(Where.GONE, since, began, counter, new Went(from(), how, at));
    }

    private Where from() {
        return went == null ? where : went.from;
    }

    /// Came in before everybody was counted, which nobody knew: she is one of those.
    ///
    /// @param counted when that was
    Ticket countedAlready(Instant at, Instant counted) {
        return at.isBefore(since) || where == Where.INSIDE
                ? this
                : moved(Where.INSIDE, at).presumedGone(Seen.RECOUNTED, counted);
    }

    Ticket resized(Party to) {
        return new Ticket(
                queue, number, order, to, priority, turn, where, since, began, counter, went);
    }

    /// Whoever was only taken to have left, and is inside, has been there all the time.
    private @Nullable Instant beginning(Where to, Instant at) {
        return to == Where.INSIDE && !wasInside() ? at : began;
    }

    private Ticket with(
            Where to,
            Instant at,
            @Nullable Instant beginning,
            @Nullable Integer calledBy,
            @Nullable Went gone) {
        return new Ticket(
                queue, number, order, party, priority, turn, to, at, beginning, calledBy, gone);
    }

    /// Whether she is gone only because nobody said otherwise: what somebody says of her later counts.
    boolean presumed() {
        return went != null && went.isPresumed();
    }

    /// Whether she is inside, or only taken to have left from there.
    boolean wasInside() {
        return where == Where.INSIDE || (presumed() && from() == Where.INSIDE);
    }

    /// Whether she did not come when she was called, as somebody says or as nobody has said for so long. She may be
    /// called again.
    boolean missedHerCall() {
        return where == Where.ABSENT || (presumed() && from() == Where.CALLED);
    }

    /// How long she was served, from when she came in or was called to the door; absent for whoever is still there
    /// or never was.
    Optional<Duration> stay() {
        Instant beginning = began;
        return where == Where.GONE && !presumed() && beginning != null
                ? Optional.of(Duration.between(beginning, since))
                : Optional.empty();
    }

    /// What follows for whoever came for nothing. Whoever is inside stays there, order or not, until
    /// somebody sees her leave.
    Stream<Event> leaves(Seen how, Instant at) {
        return switch (where) {
            case WAITING, CALLED -> Stream.of(new Left(queue, number, order, how, at));
            case INSIDE, GONE, ABSENT -> Stream.empty();
        };
    }

    /// Whether she is there, or was taken to have left and nobody saw it.
    boolean mayLeave() {
        return presumed() || isPresent();
    }

    /// Whether she has been there for so long that nobody can have noted her leaving.
    boolean isForgotten(Instant at, Duration stay) {
        return switch (where) {
            case CALLED, INSIDE -> !since.plus(stay).isAfter(at);
            case WAITING, GONE, ABSENT -> false;
        };
    }

    /// Whether she is waited for or waits: no second ticket is needed.
    boolean isPresent() {
        return switch (where) {
            case WAITING, CALLED, INSIDE -> true;
            case GONE, ABSENT -> false;
        };
    }
}
