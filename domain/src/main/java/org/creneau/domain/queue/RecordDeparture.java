package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// The person with this ticket has left, from inside or from the queue.
public record RecordDeparture(QueueId queue, int ticket, Instant happened) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
