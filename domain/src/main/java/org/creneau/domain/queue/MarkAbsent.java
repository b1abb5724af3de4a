package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// The person with this ticket was called and did not come; the next one can be called.
public record MarkAbsent(QueueId queue, int ticket) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
