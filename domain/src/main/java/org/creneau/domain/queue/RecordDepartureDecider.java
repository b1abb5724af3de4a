package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Left;

/// Writes down that somebody left, from inside or from the queue. Whoever was seen to leave
/// cannot leave again; whoever was only taken to have left can, which says when.
public final class RecordDepartureDecider implements Decider<RecordDeparture, Tickets> {
    @Override
    public Class<RecordDeparture> command() {
        return RecordDeparture.class;
    }

    @Override
    public Fold<Tickets> facts(RecordDeparture command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(RecordDeparture command, Tickets tickets, Instant at) {
        return tickets.find(command.queue(), command.ticket())
                .map(ticket -> leave(ticket, Tickets.noLaterThan(at, command.happened())))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision leave(Ticket ticket, Instant happened) {
        return ticket.mayLeave(happened)
                ? Decision.accepted(
                        new Left(
                                ticket.queue(),
                                ticket.number(),
                                ticket.order(),
                                Seen.WATCHED,
                                happened))
                : Decision.accepted();
    }
}
