package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// *I'm here*: gives the person who comes for an order a ticket of today's queue.
public record Arrive(QueueId queue, OrderId order, Party party, boolean priority, Instant happened)
        implements Command {
    public Arrive(QueueId queue, OrderId order, int people, Instant happened) {
        this(queue, order, Party.of(people), false, happened);
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
