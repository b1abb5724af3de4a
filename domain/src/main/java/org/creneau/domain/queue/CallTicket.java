package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// Calls the one with this number: whoever is next, who was called and not there, or, where somebody insists, anybody
/// who waits.
///
/// @param counter which one calls; absent where the shop has one only
/// @param insist on what, though it was refused or would be
public record CallTicket(QueueId queue, int ticket, @Nullable Integer counter, Insisting insist)
        implements Command {
    public CallTicket {
        Counter.check(counter);
    }

    /// @param insist though it is more than may be, or not her turn
    public CallTicket(QueueId queue, int ticket, @Nullable Integer counter, boolean insist) {
        this(queue, ticket, counter, Insisting.onAll(insist));
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
