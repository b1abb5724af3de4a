package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// The person with this ticket was called and did not come; the next one can be called.
///
/// @param happened when, where it is told later: somebody called her without a word in the log. Absent for now
public record MarkAbsent(QueueId queue, int ticket, @Nullable Instant happened) implements Command {
    public MarkAbsent(QueueId queue, int ticket) {
        this(queue, ticket, null);
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
