package org.creneau.infrastructure.desk;

import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.infrastructure.desk.PublicLinks.Numbered;
import org.springframework.stereotype.Component;

/// What the link of a number opens, on its day and the next.
@Component
public final class OwnTickets {
    private static final int DAYS = 1;

    private final PublicLinks links;
    private final Reading reading;
    private final Queues queues;
    private final QueueNow now;
    private final Desk desk;

    OwnTickets(PublicLinks links, Reading reading, Queues queues, QueueNow now, Desk desk) {
        this.links = links;
        this.reading = reading;
        this.queues = queues;
        this.now = now;
        this.desk = desk;
    }

    /// @param line without those whose leaving nobody noted
    /// @param today whether its day is not over
    public record Found(
            ShopView shop, QueueView line, Ticket ticket, String token, boolean today) {}

    /// @throws NotFound where it opens nothing, or nothing any more
    public Found find(String token) {
        return links.ticket(token)
                .map(which -> find(which, token))
                .orElseThrow(() -> new NotFound("ticket"));
    }

    private Found find(Numbered which, String token) {
        ShopView shop = reading.shop(which.queue().shop());
        QueueView line = line(shop, which);
        if (which.queue().day().plusDays(DAYS).isBefore(reading.today(shop))) {
            throw new NotFound("ticket");
        }
        return line.tickets().stream()
                .filter(ticket -> ticket.number() == which.number())
                .findFirst()
                .map(
                        ticket ->
                                new Found(
                                        shop,
                                        line,
                                        ticket,
                                        token,
                                        which.queue().equals(reading.todaysQueue(shop))))
                .orElseThrow(() -> new NotFound("ticket"));
    }

    /// Today's is read once for all who look at it.
    private QueueView line(ShopView shop, Numbered which) {
        return which.queue().equals(reading.todaysQueue(shop))
                ? now.of(shop.id()).queue()
                : queues.of(which.queue()).withoutForgotten(desk.now(), shop.arrangement().stay());
    }
}
