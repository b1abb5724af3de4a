package org.creneau.infrastructure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.queue.CameBefore;
import org.creneau.application.queue.Fullness;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Together;
import org.creneau.infrastructure.desk.Awaited;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Limits;
import org.creneau.infrastructure.desk.QueueNow;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Today's queue with the orders that people came for.
@Component
class LiveQueue {
    private final Reading reading;
    private final QueueNow queues;
    private final Allowance allowance;
    private final Limits limits;
    private final Desk desk;

    LiveQueue(Reading reading, QueueNow queues, Allowance allowance, Limits limits, Desk desk) {
        this.reading = reading;
        this.queues = queues;
        this.allowance = allowance;
        this.limits = limits;
        this.desk = desk;
    }

    /// @param inside as that limit counts them which leaves the fewest places
    /// @param doorstep whether people are served at the door now
    /// @param ordersOnly whether whoever has no order is kept out
    /// @param together how those are counted now who come together
    /// @param over whether more people are inside than may be
    /// @param next the number that is called next; absent where nobody waits who may come in
    /// @param first whose turn is first, and who is called where somebody insists; absent where nobody waits
    /// @param missed who was called and did not come
    /// @param expected ready orders and appointments of the day whose owner has not come yet, or went without it
    /// @param came who of those was here before
    record Seen(
            ShopView shop,
            QueueId queue,
            int inside,
            Allowance.Allowed allowed,
            boolean doorstep,
            boolean ordersOnly,
            Together together,
            boolean over,
            Gauge gauge,
            @Nullable Integer next,
            @Nullable Integer first,
            List<Person> waiting,
            List<Person> called,
            List<Person> within,
            List<Person> missed,
            List<OrderView> expected,
            Map<OrderId, CameBefore> came,
            Instant at) {

        /// Of whom something may be changed who is there or waits.
        Optional<Person> there(int number) {
            return Stream.of(waiting, called, within)
                    .flatMap(List::stream)
                    .filter(person -> person.ticket().number() == number)
                    .findFirst();
        }
    }

    record Person(Ticket ticket, @Nullable OrderView order) {
        /// Whether she came when her window was over.
        public boolean late() {
            return order != null && order.isOver(ticket.arrivedAt());
        }

        /// Whether others go before her for a while.
        public boolean waitsForHerTurn(Instant now) {
            return !ticket.priority() && ticket.turn().isAfter(now);
        }
    }

    Seen seen(ShopId id) {
        return seen(queues.of(id));
    }

    Seen seen(QueueNow.Snapshot now) {
        ShopView shop = now.shop();
        QueueView queue = now.queue();
        Map<OrderId, OrderView> orders = orders(shop, queue);
        Fullness full = limits.full(shop, queue);
        Allowance.Allowed allowed = allowance.forStaff(shop, full);
        Together together = full.together();
        List<Ticket> line = queue.inTurn();
        return new Seen(
                shop,
                queue.queue(),
                full.inside(),
                allowed,
                limits.isDoorstep(shop),
                limits.isForOrdersOnly(shop),
                together,
                full.above() > 0,
                Gauge.of(queue, together, allowed.people(), desk.now()),
                next(line, shop),
                line.isEmpty() ? null : line.getFirst().number(),
                people(line, orders),
                people(queue.called(), orders),
                people(queue.within(), orders),
                people(queue.missed(), orders),
                Awaited.in(queue, orders.values()),
                queue.cameBefore(),
                desk.now());
    }

    /// As the decision would: whoever is too many by herself lets the others pass.
    private @Nullable Integer next(List<Ticket> line, ShopView shop) {
        Limit limit = limits.now(shop);
        boolean doorstep = limits.isDoorstep(shop);
        boolean ordersOnly = limits.isForOrdersOnly(shop);
        return line.stream()
                .filter(ticket -> !ordersOnly || ticket.order() != null)
                .filter(ticket -> doorstep || limit.couldTake(ticket::heads))
                .map(Ticket::number)
                .findFirst()
                .orElse(null);
    }

    private Map<OrderId, OrderView> orders(ShopView shop, QueueView queue) {
        Map<OrderId, OrderView> orders = new HashMap<>();
        reading.ordersOn(shop.id(), queue.queue().day()).forEach(o -> orders.put(o.id(), o));
        return orders;
    }

    private static List<Person> people(List<Ticket> tickets, Map<OrderId, OrderView> orders) {
        List<Person> people = new ArrayList<>();
        for (Ticket ticket : tickets) {
            OrderId order = ticket.order();
            people.add(new Person(ticket, order == null ? null : orders.get(order)));
        }
        return people;
    }
}
