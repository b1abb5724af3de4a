package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.play.DayBook.Sheet;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.Ticket;
import org.creneau.domain.queue.Tickets;
import org.creneau.domain.queue.Tickets.Numbered;
import org.creneau.domain.shop.ShopEvent;

/// Keeps the books of a day at the door and complains where a promise is broken. Shares no code with the rules.
final class WatchedDay {
    private final List<String> complaints = new ArrayList<>();
    private final DayLimits limits = new DayLimits();
    private final DayBook book = new DayBook();
    private final WatchedDayCalls calls = new WatchedDayCalls(book, limits, complaints);
    private final WatchedDayFacts facts = new WatchedDayFacts(book, limits, complaints);
    private final Set<QueueId> queues = new LinkedHashSet<>();

    DayBook book() {
        return book;
    }

    Set<QueueId> queues() {
        return queues;
    }

    boolean isContent() {
        return complaints.isEmpty();
    }

    List<String> complaints() {
        return complaints;
    }

    void see(Event event, Instant recordedAt) {
        if (event.at().isAfter(recordedAt)) {
            complaints.add("Happened after it was told: " + event);
        }
        switch (event) {
            case ShopEvent said -> limits.see(said);
            case OrderEvent happened -> facts.see(happened);
            case QueueEvent happened -> {
                queues.add(happened.queue());
                facts.see(happened);
                if (happened instanceof Called called) {
                    calls.see(called);
                }
                if (isContent()) {
                    book.see(happened);
                }
            }
            default -> {}
        }
    }

    void decided(Command command, Decision decision, Instant at) {
        facts.decided(command, decision, at);
        switch (decision) {
            case Refused(var why) -> calls.refused(command, why, at);
            case Accepted(var events) -> calls.accepted(command, events);
        }
    }

    void done(List<Event> events) {
        if (isContent()) {
            facts.done(events);
        }
    }

    /// Everybody was served, has gone, or was called and did not come.
    void closed(QueueId queue) {
        book.of(queue).stream()
                .filter(Sheet::isPresent)
                .map(sheet -> "Still there when the shop has closed: " + sheet.came)
                .forEach(complaints::add);
    }

    /// What is told in any order makes one state: that of the facts put in order.
    void compare(QueueId queue, Tickets rules) {
        if (isContent()) {
            book.of(queue).forEach(sheet -> compare(sheet, rules));
        }
    }

    private void compare(Sheet sheet, Tickets rules) {
        Ticket ticket = rules.byNumber().get(new Numbered(sheet.came.queue(), sheet.number()));
        if (ticket == null
                || !ticket.where().name().equals(sheet.place().name())
                || !ticket.since().equals(sheet.last().at())
                || !ticket.party().equals(sheet.party)) {
            complaints.add(
                    "Not where she is: "
                            + sheet.place()
                            + " since "
                            + sheet.last()
                            + ", but "
                            + ticket);
        }
    }
}
