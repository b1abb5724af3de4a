package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Those who come together are others than was said: one has gone to the baker's, or the children have come along.
///
/// @param herself whether she says so, and not somebody of the shop, who sees them
public record ResizeParty(QueueId queue, int ticket, Party party, boolean herself)
        implements Command {
    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
