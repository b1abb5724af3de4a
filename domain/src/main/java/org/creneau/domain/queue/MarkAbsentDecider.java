package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;

/// Gives up on somebody who was called, so that the next one can be.
public final class MarkAbsentDecider implements Decider<MarkAbsent, Tickets> {
    @Override
    public Class<MarkAbsent> command() {
        return MarkAbsent.class;
    }

    @Override
    public Fold<Tickets> facts(MarkAbsent command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(MarkAbsent command, Tickets tickets, Instant at) {
        return tickets.find(command.queue(), command.ticket())
                .map(ticket -> giveUp(ticket, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision giveUp(Ticket ticket, Instant at) {
        return switch (ticket.where()) {
            case CALLED ->
                    Decision.accepted(
                            new MarkedAbsent(ticket.queue(), ticket.number(), ticket.order(), at));
            case ABSENT -> Decision.accepted();
            case WAITING, INSIDE, GONE -> Decision.refused(new QueueRefusal.NotCalled());
        };
    }
}
