package org.creneau.domain.queue;

import java.time.Instant;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent.Left;
import org.jspecify.annotations.Nullable;

/// Somebody with a number, alone or with others who would come in together.
///
/// @param since when she came to be where she is
public record Ticket(
        QueueId queue,
        int number,
        @Nullable OrderId order,
        int people,
        Where where,
        Instant since) {

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
        return at.isBefore(since) ? this : new Ticket(queue, number, order, people, to, at);
    }

    /// What follows for whoever came for nothing. Whoever is inside stays there, order or not, until
    /// somebody sees her leave.
    Stream<Event> leaves(Seen how, Instant at) {
        return switch (where) {
            case WAITING, CALLED -> Stream.of(new Left(queue, number, order, how, at));
            case INSIDE, GONE, ABSENT -> Stream.empty();
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
