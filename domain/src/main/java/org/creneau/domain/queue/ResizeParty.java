package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Says who comes with a number, where that was not so or is no longer.
public record ResizeParty(QueueId queue, int ticket, Party party) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
