package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Whoever waits does not want to any longer, or is gone.
public record GiveUp(QueueId queue, int ticket, Instant happened) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
