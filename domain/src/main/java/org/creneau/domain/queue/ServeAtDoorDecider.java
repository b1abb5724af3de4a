package org.creneau.domain.queue;

import java.time.Instant;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;

/// Writes down that somebody was served and is gone, wherever the shop serves: it happened. Whoever was inside has left
/// by that, and whoever was seen to go before was not served.
public final class ServeAtDoorDecider implements Decider<ServeAtDoor, Tickets> {
    @Override
    public Class<ServeAtDoor> command() {
        return ServeAtDoor.class;
    }

    @Override
    public Fold<Tickets> facts(ServeAtDoor command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(ServeAtDoor command, Tickets tickets, Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        return tickets.find(command.queue(), command.ticket())
                .map(ticket -> Decision.accepted(served(ticket, happened).toList()))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    /// As with a parcel, she leaves no earlier than she came to be where she is.
    private static Stream<Event> served(Ticket ticket, Instant happened) {
        Instant at = happened.isBefore(ticket.since()) ? ticket.since() : happened;
        if (ticket.wasInside()) {
            return Stream.of(
                    new Left(ticket.queue(), ticket.number(), ticket.order(), Seen.WATCHED, at));
        }
        return ticket.isPresent() || ticket.missedHerCall()
                ? Stream.of(new ServedAtDoor(ticket.queue(), ticket.number(), ticket.order(), at))
                : Stream.empty();
    }
}
