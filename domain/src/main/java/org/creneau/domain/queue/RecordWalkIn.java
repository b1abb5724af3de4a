package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Somebody without a ticket has come in.
///
/// @param visit random; the same when the same walk-in is reported again
public record RecordWalkIn(QueueId queue, String visit, int people, Instant happened)
        implements Command {
    public RecordWalkIn {
        People.check(people);
        if (!visit.matches("[A-Za-z0-9-]{1,64}")) {
            throw new MalformedValue("key");
        }
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
