package org.creneau.application.queue;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.jspecify.annotations.Nullable;

/// The live queues.
public interface Queues {

    /// An empty queue where nobody has come yet.
    QueueView of(QueueId queue);

    /// @param inside people inside, with those who walked in
    /// @param tickets everyone of the day, by number
    record QueueView(QueueId queue, int inside, List<Ticket> tickets, long position) {}

    record Ticket(
            int number,
            @Nullable OrderId order,
            int people,
            State state,
            Instant arrivedAt,
            Instant changedAt) {}

    enum State {
        WAITING,
        CALLED,
        INSIDE,
        GONE,
        ABSENT
    }
}
