package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.PartyResized;

/// Says how many they are now. The number and the turn stay, and a call counts those who come then; more of those inside
/// than may be are shown as too many.
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
                .map(ticket -> resize(command.party(), ticket, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision resize(Party now, Ticket ticket, Instant at) {
        if (!ticket.isPresent()) {
            return Decision.refused(new QueueRefusal.NotWaiting());
        }
        return now.equals(ticket.party())
                ? Decision.accepted()
                : Decision.accepted(
                        new PartyResized(ticket.queue(), ticket.number(), ticket.order(), now, at));
    }
}
