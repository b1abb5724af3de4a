package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.shop.Arrangement;

/// Writes down that somebody came in, called or not, above the limit or not: it happened.
/// Only a page that was left open while she came and went is not believed.
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
                .map(ticket -> enter(command, ticket, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision enter(RecordEntry command, Ticket ticket, Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        return isKnown(command, ticket, happened) || isOfAnOldPage(command, ticket)
                ? Decision.accepted()
                : Decision.accepted(
                        new Entered(
                                ticket.queue(),
                                ticket.number(),
                                ticket.order(),
                                ticket.party().people(),
                                happened));
    }

    /// She is inside. Where a page shows that she is no longer taken to be, whether or not that is in the log yet, it is
    /// news that she is.
    private static boolean isKnown(RecordEntry command, Ticket ticket, Instant happened) {
        return ticket.where() == Where.INSIDE
                && (command.shown() != Where.GONE
                        || happened.isBefore(ticket.since().plus(Arrangement.SHORTEST_STAY)));
    }

    /// It was left open while she came out, and would count her as inside for ever. Whoever was never called nor seen
    /// inside did not come out.
    private static boolean isOfAnOldPage(RecordEntry command, Ticket ticket) {
        Where shown = command.shown();
        return ticket.where() == Where.GONE
                && !ticket.presumed()
                && ticket.began() != null
                && shown != null
                && shown != Where.GONE;
    }
}
