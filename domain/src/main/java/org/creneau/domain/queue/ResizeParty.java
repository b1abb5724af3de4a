package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Those who come together are others than was said: one has gone to the baker's, or the children have come along.
public record ResizeParty(QueueId queue, int ticket, Party party) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
