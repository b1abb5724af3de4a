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
import org.pcollections.PSet;

/// Somebody with a number, alone or with others who would come in together.
///
/// @param priority whether she goes before those who have none; why is nobody's business
/// @param turn from when her turn counts
/// @param since when she came to be where she is
/// @param began when she was called or, later, came in; absent as long as neither happened
/// @param counter which one called her last; absent where the shop has one only
/// @param went absent as long as she is there, or is awaited
/// @param seen what somebody saw of her and when, so that the same, told again, is known
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
        @Nullable Went went,
        PSet<Sight> seen) {

    /// Where she came to be, as somebody saw it.
    public record Sight(Where where, Instant at) {}

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
    /// @param came since when
    /// @param how absent where she got her parcel
    /// @param noticed when somebody saw it, or she was taken to have left
    public record Went(Where from, Instant came, @Nullable Seen how, Instant noticed) {
        /// What happened before she went, and is told after it.
        Went after(Where to, Instant at) {
            return to == Where.GONE || at.isBefore(came) ? this : new Went(to, at, how, noticed);
        }

        boolean isPresumed() {
            return how != null && how.isPresumed();
        }

        /// Whether she got nothing and was not seen to go: she may be there all the same.
        boolean cameForNothing() {
            return how != null && how.isForNothing();
        }
    }

    /// Facts are put in order by when they happened: one that was entered late, and is older than what
    /// is known, moves nobody, and says at most since when she was served.
    Ticket moved(Where to, Instant at) {
        if (!at.isBefore(since)) {
            return with(to, at, beginning(to, at), counter, null);
        }
        Went before = went;
        return with(
                where,
                since,
                beginning(to, at),
                counter,
                before == null ? null : before.after(to, at));
    }

    /// The same, where somebody saw it.
    Ticket seen(Where to, Instant at) {
        return moved(to, at).noted(to, at);
    }

    boolean wasSeen(Where there, Instant at) {
        return seen.contains(new Sight(there, at));
    }

    Ticket called(@Nullable Integer by, Instant at) {
        return at.isBefore(since)
                ? moved(Where.CALLED, at).begun(at)
                : with(Where.CALLED, at, at, by, null);
    }

    private Ticket begun(Instant at) {
        return with(where, since, later(at), counter, went);
    }

    /// @param how absent where she got her parcel
    Ticket gone(@Nullable Seen how, Instant at) {
        return at.isBefore(since) ? this : with(Where.GONE, at, began, counter, went(how, at));
    }

    /// She stays since when she was: whatever happened after that, and is told later, counts.
    Ticket presumedGone(Seen how, Instant at) {
        return with(Where.GONE, since, began, counter, went(how, at));
    }

    private Went went(@Nullable Seen how, Instant at) {
        Went before = went;
        return before == null
                ? new Went(where, since, how, at)
                : new Went(before.from, before.came, how, at);
    }

    private Where from() {
        return went == null ? where : went.from;
    }

    Ticket noted(Where there, Instant at) {
        return new Ticket(
                queue,
                number,
                order,
                party,
                priority,
                turn,
                where,
                since,
                began,
                counter,
                went,
                seen.plus(new Sight(there, at)));
    }

    /// Came in before everybody was counted, which nobody knew: she is one of those.
    ///
    /// @param counted when that was
    Ticket countedAlready(Instant at, Instant counted) {
        Ticket came =
                at.isBefore(since) || where == Where.INSIDE
                        ? moved(Where.INSIDE, at.isBefore(since) ? at : since)
                        : moved(Where.INSIDE, at).presumedGone(Seen.RECOUNTED, counted);
        return came.noted(Where.INSIDE, at);
    }

    Ticket resized(Party to) {
        return new Ticket(
                queue, number, order, to, priority, turn, where, since, began, counter, went, seen);
    }

    /// Whoever was only taken to have left, and is inside, has been there all the time.
    private @Nullable Instant beginning(Where to, Instant at) {
        return to == Where.INSIDE && !wasInside() ? later(at) : began;
    }

    private Instant later(Instant at) {
        Instant beginning = began;
        return beginning != null && beginning.isAfter(at) ? beginning : at;
    }

    private Ticket with(
            Where to,
            Instant at,
            @Nullable Instant beginning,
            @Nullable Integer calledBy,
            @Nullable Went gone) {
        return new Ticket(
                queue, number, order, party, priority, turn, to, at, beginning, calledBy, gone,
                seen);
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
    /// somebody sees her leave. Whoever missed her call is not called again for an order that is no longer, nor once it is
    /// known that she has given up since.
    Stream<Event> leaves(Seen how, Instant at) {
        boolean isOver =
                switch (where) {
                    case WAITING, CALLED -> true;
                    case INSIDE -> false;
                    case GONE, ABSENT ->
                            missedHerCall()
                                    && (how.how() == Seen.How.IMPLIED || !at.isBefore(since));
                };
        return isOver ? Stream.of(new Left(queue, number, order, how, at)) : Stream.empty();
    }

    /// Whether it is news that she was seen to leave: she is there, or was taken to have left and nobody saw it. Whoever
    /// got her parcel, or was taken to be absent, may be seen to leave after that.
    boolean mayLeave(Instant at) {
        boolean isNews =
                switch (where) {
                    case WAITING, CALLED, INSIDE -> true;
                    case GONE -> presumed() || (at.isAfter(since) && !wasSeen(Where.GONE, since));
                    case ABSENT -> at.isAfter(since);
                };
        return isNews && !wasSeen(Where.GONE, at);
    }

    /// Whether it is no surprise that she is there.
    boolean mayHaveComeBack() {
        return presumed() || where == Where.ABSENT;
    }

    /// Whether she can have been called then without coming: she was not yet where she is now, or still waits. Whoever came
    /// in and is only taken to have left did not miss a call.
    boolean mayHaveMissed(Instant at) {
        return switch (where) {
            case WAITING, CALLED -> true;
            case GONE -> missedHerCall() || at.isBefore(since);
            case INSIDE, ABSENT -> at.isBefore(since);
        };
    }

    /// Whether she has been there for so long that nobody can have noted her leaving.
    boolean isForgotten(Instant at, Duration stay) {
        return switch (where) {
            case CALLED, INSIDE -> !since.plus(stay).isAfter(at);
            case WAITING, GONE, ABSENT -> false;
        };
    }

    /// When she took her place in line; absent for whoever just walked in.
    Optional<Instant> came() {
        return seen.stream()
                .filter(sight -> sight.where() == Where.WAITING)
                .map(Sight::at)
                .min(Comparator.naturalOrder());
    }

    /// Whether she is waited for or waits: no second ticket is needed.
    boolean isPresent() {
        return switch (where) {
            case WAITING, CALLED, INSIDE -> true;
            case GONE, ABSENT -> false;
        };
    }
}
