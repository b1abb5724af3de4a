package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
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

    /// Whether she is waited for or waits: no second ticket is needed.
    boolean isPresent() {
        return switch (where) {
            case WAITING, CALLED, INSIDE -> true;
            case GONE, ABSENT -> false;
        };
    }
}
