package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// The person with this ticket has come in.
///
/// @param shown where she was on the page from which it is told: one that was left open knows nothing of her leaving since.
///     Absent where it is told from no page
public record RecordEntry(QueueId queue, int ticket, Instant happened, Ticket.@Nullable Where shown)
        implements Command {
    public RecordEntry(QueueId queue, int ticket, Instant happened) {
        this(queue, ticket, happened, null);
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
