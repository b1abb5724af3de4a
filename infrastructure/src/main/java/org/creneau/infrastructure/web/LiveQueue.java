package org.creneau.infrastructure.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Today's queue with the orders that people came for.
@Component
class LiveQueue {
    private static final int BOARD_CALLS = 4;
    private final Reading reading;
    private final Queues queues;
    private final Allowance allowance;
    private final Draws draws;

    LiveQueue(Reading reading, Queues queues, Allowance allowance, Draws draws) {
        this.reading = reading;
        this.queues = queues;
        this.allowance = allowance;
        this.draws = draws;
    }

    /// @param over whether more people are inside than may be
    /// @param expected ready orders and appointments of the day whose owner has not come yet
    /// @param visitKey makes the next walk-in's id, so that a form sent twice lets in one party
    record Seen(
            ShopView shop,
            QueueId queue,
            int inside,
            Allowance.Allowed allowed,
            boolean over,
            List<Person> waiting,
            List<Person> called,
            List<Person> within,
            List<OrderView> expected,
            String visitKey,
            @Nullable Alert alert) {}

    record Person(Ticket ticket, @Nullable OrderView order) {
        /// Whether she came when her window was over.
        public boolean late() {
            return order != null && order.isOver(ticket.arrivedAt());
        }
    }

    /// What the screen at the door shows: numbers, and nothing of anybody.
    record Board(
            ShopView shop,
            QueueId queue,
            List<Integer> called,
            List<Integer> waiting,
            int inside,
            @Nullable Integer allowed,
            boolean over) {}

    Seen seen(ShopId id, @Nullable Alert alert) {
        ShopView shop = reading.shop(id);
        QueueView queue = queues.of(reading.todaysQueue(shop));
        Map<OrderId, OrderView> orders = orders(shop, queue);
        Allowance.Allowed allowed = allowance.forStaff(shop);
        return new Seen(
                shop,
                queue.queue(),
                queue.inside(),
                allowed,
                over(queue, allowed),
                people(queue, orders, State.WAITING),
                people(queue, orders, State.CALLED),
                people(queue, orders, State.INSIDE),
                expected(queue, orders),
                draws.id(),
                alert);
    }

    Board board(ShopId id) {
        ShopView shop = reading.shop(id);
        QueueView queue = queues.of(reading.todaysQueue(shop));
        Allowance.Allowed allowed = allowance.forStaff(shop);
        List<Integer> called =
                queue.tickets().stream()
                        .filter(ticket -> ticket.state() == State.CALLED)
                        .map(Ticket::number)
                        .toList()
                        .reversed();
        List<Integer> waiting =
                queue.tickets().stream()
                        .filter(ticket -> ticket.state() == State.WAITING)
                        .map(Ticket::number)
                        .toList();
        return new Board(
                shop,
                queue.queue(),
                called.stream().limit(BOARD_CALLS).toList(),
                waiting,
                queue.inside(),
                allowed.people(),
                over(queue, allowed));
    }

    private static boolean over(QueueView queue, Allowance.Allowed allowed) {
        Integer limit = allowed.people();
        return limit != null && queue.inside() > limit;
    }

    private Map<OrderId, OrderView> orders(ShopView shop, QueueView queue) {
        Map<OrderId, OrderView> orders = new HashMap<>();
        reading.ordersOn(shop.id(), queue.queue().day()).forEach(o -> orders.put(o.id(), o));
        return orders;
    }

    private static List<Person> people(
            QueueView queue, Map<OrderId, OrderView> orders, State state) {
        List<Person> people = new ArrayList<>();
        for (Ticket ticket : queue.tickets()) {
            if (ticket.state() == state) {
                OrderId order = ticket.order();
                people.add(new Person(ticket, order == null ? null : orders.get(order)));
            }
        }
        return people;
    }

    /// Her parcel is ready, or she has agreed on an hour.
    private static boolean isExpected(OrderView order) {
        return order.status() == Status.READY
                || (order.isAgreed()
                        && order.status().isOpen()
                        && order.status() != Status.NO_SHOW);
    }

    private static List<OrderView> expected(QueueView queue, Map<OrderId, OrderView> orders) {
        Map<OrderId, OrderView> left = new HashMap<>(orders);
        queue.tickets().stream()
                .filter(ticket -> ticket.state() != State.GONE && ticket.state() != State.ABSENT)
                .map(Ticket::order)
                .forEach(left::remove);
        return left.values().stream()
                .filter(LiveQueue::isExpected)
                .sorted(
                        Comparator.comparing((OrderView o) -> o.slot().start())
                                .thenComparing(OrderView::number))
                .toList();
    }
}
