package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.PartyResized;

/// Says how many they are now. The number and the turn stay, and a call counts those who come then; more of those inside
/// than may be are shown as too many. What she says herself counts as long as she waits: whoever was called, or is inside,
/// is counted by those at the door.
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
                .map(ticket -> resize(command, ticket, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision resize(ResizeParty command, Ticket ticket, Instant at) {
        boolean counts =
                command.herself() ? ticket.where() == Ticket.Where.WAITING : ticket.isPresent();
        if (!counts) {
            return Decision.refused(new QueueRefusal.NotWaiting());
        }
        Party now = command.party();
        return now.equals(ticket.party())
                ? Decision.accepted()
                : Decision.accepted(
                        new PartyResized(ticket.queue(), ticket.number(), ticket.order(), now, at));
    }
}
