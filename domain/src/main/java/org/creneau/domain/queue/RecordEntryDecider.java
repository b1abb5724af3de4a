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
                .map(ticket -> enter(command, ticket, tickets, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision enter(RecordEntry command, Ticket ticket, Tickets tickets, Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        return isKnown(command, ticket, happened)
                        || isOfAnOldPage(command, ticket)
                        || isCounted(command, ticket, tickets)
                ? Decision.accepted()
                : Decision.accepted(
                        new Entered(
                                ticket.queue(),
                                ticket.number(),
                                ticket.order(),
                                ticket.party().people(),
                                happened));
    }

    /// She is inside, or the same was told before. Where a page shows that she is no longer taken to be, whether or not that is in the log yet, it is
    /// news that she is.
    private static boolean isKnown(RecordEntry command, Ticket ticket, Instant happened) {
        boolean isInside =
                ticket.where() == Where.INSIDE
                        && (command.shown() != Where.GONE
                                || happened.isBefore(
                                        ticket.since().plus(Arrangement.SHORTEST_STAY)));
        return isInside || ticket.wasSeen(Where.INSIDE, happened);
    }

    /// It was left open while she came out, and would count her as inside for ever.
    private static boolean isOfAnOldPage(RecordEntry command, Ticket ticket) {
        Where shown = command.shown();
        Ticket.Went went = ticket.went();
        return shown != null
                && shown != Where.GONE
                && went != null
                && !went.isPresumed()
                && cameOut(ticket, went);
    }

    /// Whoever gave up, or whose order was called off, did not come out, nor did whoever left the line before she was
    /// called.
    private static boolean cameOut(Ticket ticket, Ticket.Went went) {
        return !went.cameForNothing() && (went.how() == null || ticket.began() != null);
    }

    /// *Still inside* says nothing new of whoever was counted since, or is there with another number.
    private static boolean isCounted(RecordEntry command, Ticket ticket, Tickets tickets) {
        return command.shown() == Where.GONE
                && ticket.presumed()
                && (tickets.counts().isOf(ticket) || tickets.hasAnother(ticket));
    }
}
