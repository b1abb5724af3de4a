package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.PartyResized;

/// Notes how many come in together, as long as they wait: once they are in, those at the door count them.
public final class ResizePartyDecider implements Decider<ResizeParty, Tickets> {
    @Override
    public Class<ResizeParty> command() {
        return ResizeParty.class;
    }

    @Override
    public Fold<Tickets> facts(ResizeParty command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(ResizeParty command, Tickets tickets, Instant at) {
        return tickets.find(command.queue(), command.ticket())
                .map(ticket -> decide(command, ticket, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision decide(ResizeParty command, Ticket ticket, Instant at) {
        return switch (ticket.where()) {
            case WAITING, CALLED ->
                    ticket.party().equals(command.party())
                            ? Decision.accepted()
                            : Decision.accepted(
                                    new PartyResized(
                                            ticket.queue(),
                                            ticket.number(),
                                            ticket.order(),
                                            command.party(),
                                            at));
            case INSIDE, GONE, ABSENT -> Decision.refused(new QueueRefusal.NotWaiting());
        };
    }
}
