package org.creneau.application.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.Ticket;
import org.creneau.domain.queue.Tickets;

/// A queue of one day as it stood at an instant, as far as it was known by another: a board as it hung there, or as it
/// should have hung, had everybody told at once what happened.
///
/// @param tickets those who had come, in the order of their turns
/// @param entries what was known by then of what had happened up to the instant, in the order of telling
/// @param toldSince how much of what had happened by then was told only later
public record QueueAsOf(List<Ticket> tickets, List<Entry> entries, int toldSince) {
    /// @param day all that the log has of the queue
    public static QueueAsOf of(QueueId queue, List<Entry> day, Instant at, Instant known) {
        List<Entry> happened =
                day.stream()
                        .filter(entry -> entry.recorded().event() instanceof QueueEvent)
                        .filter(entry -> !entry.recorded().event().at().isAfter(at))
                        .toList();
        List<Entry> told = happened.stream().filter(entry -> entry.recordedBy(known)).toList();
        return new QueueAsOf(
                tickets(queue, events(day, known), at), told, happened.size() - told.size());
    }

    private static List<Ticket> tickets(QueueId queue, List<QueueEvent> day, Instant at) {
        Fold<Tickets> fold = Tickets.of(queue);
        for (QueueEvent event : AsItHappened.until(at, day)) {
            fold = fold.evolve(event);
        }
        return fold.state().byTurn();
    }

    private static List<QueueEvent> events(List<Entry> day, Instant known) {
        return day.stream()
                .filter(entry -> entry.recordedBy(known))
                .map(entry -> entry.recorded().event())
                .filter(QueueEvent.class::isInstance)
                .map(QueueEvent.class::cast)
                .toList();
    }

    public List<Ticket> in(Ticket.Where where) {
        return tickets.stream().filter(ticket -> ticket.where() == where).toList();
    }

    /// Whoever was no longer there.
    public List<Ticket> over() {
        var gone = Set.of(Ticket.Where.GONE, Ticket.Where.ABSENT);
        return tickets.stream()
                .filter(ticket -> gone.contains(ticket.where()))
                .sorted(Comparator.comparingInt(Ticket::number))
                .toList();
    }
}
