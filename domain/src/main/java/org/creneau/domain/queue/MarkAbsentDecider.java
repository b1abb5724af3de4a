package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.Ticket.Where;

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
                .map(ticket -> giveUp(ticket, command, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision giveUp(Ticket ticket, MarkAbsent command, Instant at) {
        Instant told = command.happened();
        return told == null ? giveUp(ticket, at) : givenUp(ticket, Tickets.noLaterThan(at, told));
    }

    private static Decision giveUp(Ticket ticket, Instant at) {
        return switch (ticket.where()) {
            case CALLED -> absent(ticket, at);
            case ABSENT -> Decision.accepted();
            case WAITING, INSIDE, GONE -> Decision.refused(new QueueRefusal.NotCalled());
        };
    }

    /// Told later, it is a fact: who was called by voice has no call in the log, and what happened to her since stays.
    private static Decision givenUp(Ticket ticket, Instant happened) {
        if (ticket.where() == Where.ABSENT || ticket.wasSeen(Where.ABSENT, happened)) {
            return Decision.accepted();
        }
        return ticket.mayHaveMissed(happened)
                ? absent(ticket, happened)
                : Decision.refused(new QueueRefusal.NotCalled());
    }

    private static Decision absent(Ticket ticket, Instant at) {
        return Decision.accepted(
                new MarkedAbsent(ticket.queue(), ticket.number(), ticket.order(), at));
    }
}
