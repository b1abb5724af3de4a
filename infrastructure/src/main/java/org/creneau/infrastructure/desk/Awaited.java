package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.queue.CameBefore;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whose owner is still to come, and who of them was here already and went without what she came for.
@Component("awaited")
public final class Awaited {
    private final Queues queues;
    private final Desk desk;

    Awaited(Queues queues, Desk desk) {
        this.queues = queues;
        this.desk = desk;
    }

    /// Ready orders and appointments of the day of a line for which nobody stands in it, by their hours.
    public static List<OrderView> in(QueueView queue, Collection<OrderView> ofTheDay) {
        Set<OrderId> here =
                queue.tickets().stream()
                        .filter(ticket -> ticket.state() != State.GONE)
                        .filter(ticket -> ticket.state() != State.ABSENT)
                        .flatMap(ticket -> Stream.ofNullable(ticket.order()))
                        .collect(Collectors.toSet());
        return ofTheDay.stream()
                .filter(order -> !here.contains(order.id()))
                .filter(Awaited::isExpected)
                .sorted(
                        Comparator.comparing((OrderView o) -> o.slot().start())
                                .thenComparing(OrderView::number))
                .toList();
    }

    /// Her parcel is ready, or she has agreed on an hour.
    private static boolean isExpected(OrderView order) {
        return order.status() == Status.READY
                || (order.isAgreed() && order.status().isOpen() && !order.status().isMissed());
    }

    /// Of the orders of a day.
    public Map<OrderId, CameBefore> cameBefore(ShopView shop, LocalDate day) {
        return queues.of(new QueueId(shop.id(), day))
                .withoutForgotten(desk.now(), shop.arrangement().stay())
                .cameBefore();
    }

    /// Of one that can still be had; null where nobody came.
    public @Nullable CameBefore cameBefore(ShopView shop, OrderView order) {
        LocalDate day = LocalDate.ofInstant(order.slot().start(), shop.profile().zone());
        return order.status().isOpen() ? cameBefore(shop, day).get(order.id()) : null;
    }
}
