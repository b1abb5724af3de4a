package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// Calls the one with this number: whoever is next, who was called and not there, or, where somebody insists, anybody
/// who waits.
///
/// @param counter which one calls; absent where the shop has one only
/// @param insist though it is more than may be, or not her turn
public record CallTicket(QueueId queue, int ticket, @Nullable Integer counter, boolean insist)
        implements Command {
    public CallTicket {
        Counter.check(counter);
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
