package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.estimate.Range;

/// Whoever has just come is told when she will be called.
public record TellWait(QueueId queue, int ticket, Range range) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
