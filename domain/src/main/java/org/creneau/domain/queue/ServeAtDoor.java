package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// The person with this ticket got what she came for without coming in, and no parcel was given that would say so.
public record ServeAtDoor(QueueId queue, int ticket, Instant happened) implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
