package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Calls whoever is next. Refused while the limit is reached.
public record CallNext(QueueId queue) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
