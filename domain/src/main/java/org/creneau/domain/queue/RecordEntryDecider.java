package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.Ticket.Where;

/// Writes down that somebody came in, called or not, above the limit or not: it happened.
public final class RecordEntryDecider implements Decider<RecordEntry, Tickets> {
    @Override
    public Class<RecordEntry> command() {
        return RecordEntry.class;
    }

    @Override
    public Fold<Tickets> facts(RecordEntry command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(RecordEntry command, Tickets tickets, Instant at) {
        return tickets.find(command.queue(), command.ticket())
                .map(ticket -> enter(ticket, Tickets.noLaterThan(at, command.happened())))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision enter(Ticket ticket, Instant happened) {
        return ticket.where() == Where.INSIDE
                ? Decision.accepted()
                : Decision.accepted(
                        new Entered(
                                ticket.queue(),
                                ticket.number(),
                                ticket.order(),
                                ticket.party().people(),
                                happened));
    }
}
