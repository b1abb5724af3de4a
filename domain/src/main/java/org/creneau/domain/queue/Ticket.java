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
/// @param presumed whether she is gone only because nobody said otherwise: what somebody says of her later counts
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
        boolean presumed) {

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

    /// Facts are put in order by when they happened: one that was entered late, and is older than what
    /// is known, moves nobody.
    Ticket moved(Where to, Instant at) {
        return at.isBefore(since) ? this : with(to, at, beginning(to, at), counter);
    }

    Ticket called(@Nullable Integer by, Instant at) {
        return at.isBefore(since) ? this : with(Where.CALLED, at, at, by);
    }

    /// She stays since when she was: whatever happened after that, and is told later, counts.
    Ticket presumedGone() {
        return new Ticket(
                queue,
                number,
                order,
                party,
                priority,
                turn,
                Where.GONE,
                since,
                began,
                counter,
                true);
    }

    /// Came in before everybody was counted, which nobody knew: she is one of those.
    Ticket countedAlready(Instant at) {
        return at.isBefore(since) || where == Where.INSIDE
                ? this
                : with(Where.INSIDE, at, at, counter).presumedGone();
    }

    Ticket resized(Party to) {
        return new Ticket(
                queue, number, order, to, priority, turn, where, since, began, counter, presumed);
    }

    private @Nullable Instant beginning(Where to, Instant at) {
        return to == Where.INSIDE ? at : began;
    }

    private Ticket with(
            Where to, Instant at, @Nullable Instant beginning, @Nullable Integer calledBy) {
        return new Ticket(
                queue, number, order, party, priority, turn, to, at, beginning, calledBy, false);
    }

    /// How long she was served, from when she came in or was called to the door; absent for whoever is still there
    /// or never was.
    Optional<Duration> stay() {
        Instant beginning = began;
        return where == Where.GONE && !presumed && beginning != null
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
        return presumed || isPresent();
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
