package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Takes those to have left of whom nobody has said anything for longer than anybody stays.
public record AgeOut(QueueId queue) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
