package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Somebody without a ticket has come in.
///
/// @param visit random; the same when the same walk-in is reported again
public record RecordWalkIn(QueueId queue, String visit, Party party, Instant happened)
        implements Command {
    public RecordWalkIn {
        Visit.check(visit);
    }

    public RecordWalkIn(QueueId queue, String visit, int people, Instant happened) {
        this(queue, visit, Party.of(people), happened);
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
