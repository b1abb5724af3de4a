package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Gives a ticket to somebody who comes without an order and waits.
///
/// @param visit random; the same when the same arrival is reported again
public record JoinQueue(
        QueueId queue, String visit, Party party, boolean priority, Instant happened)
        implements Command {
    public JoinQueue {
        Visit.check(visit);
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
