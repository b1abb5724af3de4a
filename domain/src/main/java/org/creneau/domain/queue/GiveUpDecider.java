package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// Takes her out of the line who does not wait any longer. Whoever is inside has to be seen leaving.
public final class GiveUpDecider implements Decider<GiveUp, Tickets> {
    @Override
    public Class<GiveUp> command() {
        return GiveUp.class;
    }

    @Override
    public Fold<Tickets> facts(GiveUp command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(GiveUp command, Tickets tickets, Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        return tickets.find(command.queue(), command.ticket())
                .map(ticket -> ticket.leaves(Seen.GAVE_UP, happened).toList())
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }
}
