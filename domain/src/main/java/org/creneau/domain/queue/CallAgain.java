package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Calls her once more who was called and has not come yet.
public record CallAgain(QueueId queue, int ticket) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
