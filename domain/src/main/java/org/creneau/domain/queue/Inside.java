package org.creneau.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Ticket.Where;

/// Who is taken to be inside when somebody counts, and what has to be so for the count to be right.
record Inside(CountInside command, Tickets tickets, Instant at) {

    int people() {
        return within().stream().mapToInt(Inside::heads).sum();
    }

    private List<Ticket> within() {
        return tickets.where(Where.INSIDE).sorted(Tickets.LONGEST_FIRST).toList();
    }

    private static int heads(Ticket ticket) {
        return ticket.party().people();
    }

    Stream<Event> corrected() {
        return (command.people() > people() ? more() : fewer()).stream();
    }

    /// Those who were called, the first one first, as far as they fit; the rest came in unnamed.
    private List<Event> more() {
        List<Event> events = new ArrayList<>();
        int rest = command.people() - people();
        for (Ticket called : tickets.where(Where.CALLED).sorted(Tickets.LONGEST_FIRST).toList()) {
            if (heads(called) <= rest) {
                rest -= heads(called);
                events.add(entered(called));
            }
        }
        events.addAll(unnamed(rest));
        return events;
    }

    private Entered entered(Ticket ticket) {
        return new Entered(
                ticket.queue(), ticket.number(), ticket.order(), ticket.party().people(), at);
    }

    private List<Event> unnamed(int people) {
        List<Event> events = new ArrayList<>();
        for (int rest = people; rest > 0; rest -= People.MOST) {
            int group = events.size();
            events.add(
                    new WalkedIn(
                            command.queue(),
                            tickets.nextNumber() + group,
                            "count-" + command.count() + "-" + group,
                            Party.of(Math.min(rest, People.MOST)),
                            at));
        }
        return events;
    }

    /// Whoever has been there for longest, party by party; of the last one only some, where it is more than are missing.
    private List<Event> fewer() {
        List<Event> events = new ArrayList<>();
        int missing = people() - command.people();
        for (Ticket ticket : within()) {
            if (missing == 0) {
                break;
            }
            int gone = Math.min(missing, heads(ticket));
            events.add(gone == heads(ticket) ? left(ticket) : smaller(ticket, gone));
            missing -= gone;
        }
        return events;
    }

    private Left left(Ticket ticket) {
        return new Left(ticket.queue(), ticket.number(), ticket.order(), Seen.RECOUNTED, at);
    }

    private PartyResized smaller(Ticket ticket, int gone) {
        return new PartyResized(
                ticket.queue(), ticket.number(), ticket.order(), ticket.party().without(gone), at);
    }
}
