package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.util.Objects;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.queue.ServeAtDoor;
import org.springframework.stereotype.Component;

/// What it means that somebody got what she came for without coming in.
@Component
public final class Parcels {
    private final Queues queues;

    Parcels(Queues queues) {
        this.queues = queues;
    }

    /// A parcel says that its owner was served; who comes without an order has none.
    public Command served(QueueId queue, int ticket, Instant happened) {
        OrderId order =
                queues.of(queue).tickets().stream()
                        .filter(each -> each.number() == ticket)
                        .map(Ticket::order)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return order == null
                ? new ServeAtDoor(queue, ticket, happened)
                : new HandOver(queue.shop(), order, new Shown.Name(), happened);
    }
}
