package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.CalledAgain;

/// Says a number aloud once more. It changes nothing of the queue.
public final class CallAgainDecider implements Decider<CallAgain, Tickets> {
    @Override
    public Class<CallAgain> command() {
        return CallAgain.class;
    }

    @Override
    public Fold<Tickets> facts(CallAgain command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(CallAgain command, Tickets tickets, Instant at) {
        return tickets.find(command.queue(), command.ticket())
                .map(ticket -> again(ticket, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision again(Ticket ticket, Instant at) {
        return switch (ticket.where()) {
            case CALLED ->
                    Decision.accepted(
                            new CalledAgain(ticket.queue(), ticket.number(), ticket.order(), at));
            case INSIDE -> Decision.accepted();
            case WAITING, GONE, ABSENT -> Decision.refused(new QueueRefusal.NotCalled());
        };
    }
}
