package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.queue.estimate.Range;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// Writes down what whoever waits was told, so that it can be held against when she is called. Once: what she decides on is
/// what she was told first, and a shop that tells it anew with each that goes would look better than it is.
public final class TellWaitDecider implements Decider<TellWait, TellWaitDecider.Facts> {

    /// @param told the numbers of those who were told something
    public record Facts(Tickets tickets, PSet<Integer> told) {}

    @Override
    public Class<TellWait> command() {
        return TellWait.class;
    }

    @Override
    public Fold<Facts> facts(TellWait command) {
        return Tickets.of(command.queue())
                .and(
                        Fold.of(
                                WaitTold.class,
                                Boundary.of(command.queue().tag(), Set.of(WaitTold.class)),
                                HashTreePSet.<Integer>empty(),
                                (told, event) -> told.plus(event.ticket())),
                        Facts::new);
    }

    @Override
    public Decision decide(TellWait command, Facts facts, Instant at) {
        return facts.tickets()
                .find(command.queue(), command.ticket())
                .map(ticket -> tell(ticket, command.range(), facts, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision tell(Ticket ticket, Range wait, Facts facts, Instant at) {
        return ticket.where() != Where.WAITING || facts.told().contains(ticket.number())
                ? Decision.accepted()
                : Decision.accepted(told(ticket, wait, at));
    }

    private static WaitTold told(Ticket ticket, Range wait, Instant at) {
        return new WaitTold(
                ticket.queue(),
                ticket.number(),
                ticket.order(),
                wait.from(),
                wait.middle(),
                wait.to(),
                wait.basis(),
                at);
    }
}
