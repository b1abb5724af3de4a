package org.creneau.application.queue;

import java.time.Instant;
import java.util.Optional;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.queue.Seen;

/// That somebody was here for an order and is not here any more, while the order still is.
///
/// @param came when she took her place in line
public record CameBefore(Instant came, Went went) {

    /// How it ended, as far as anybody knows.
    public enum Went {
        LEFT,
        /// She did not want to wait any longer.
        GAVE_UP,
        /// She was called, and nobody has seen her come.
        MISSED,
        /// She came in, and nobody noted that she left.
        UNSEEN
    }

    /// Nothing of whoever is there, and of whoever left because there was nothing to come for or with what she came for.
    static Optional<CameBefore> of(Ticket ticket) {
        return switch (ticket.state()) {
            case WAITING, CALLED, INSIDE -> Optional.empty();
            case ABSENT -> Optional.of(new CameBefore(ticket.arrivedAt(), Went.MISSED));
            case GONE ->
                    Optional.ofNullable(ticket.seen())
                            .flatMap(seen -> went(seen, ticket))
                            .map(went -> new CameBefore(ticket.arrivedAt(), went));
        };
    }

    private static Optional<Went> went(Seen seen, Ticket ticket) {
        return switch (seen) {
            case WATCHED -> Optional.of(Went.LEFT);
            case GAVE_UP -> Optional.of(Went.GAVE_UP);
            case AGED_OUT, RECOUNTED ->
                    Optional.of(ticket.enteredAt() == null ? Went.MISSED : Went.UNSEEN);
            case IMPLIED_BY_HAND_OVER, IMPLIED_BY_CANCELLATION, IMPLIED_BY_RESCHEDULING ->
                    Optional.empty();
        };
    }
}
