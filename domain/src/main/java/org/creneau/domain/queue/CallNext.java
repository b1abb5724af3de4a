package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// Calls whoever is next. Refused while the limit is reached, unless somebody insists, which is recorded.
///
/// @param counter which one calls; absent where the shop has one only
/// @param insist on what, though it was refused or would be: whoever comes next is called, as the refusal said, and whoever is too
///     many alone, or has no order, where nobody else waits
/// @param meant the number that was shown as the next one: where she was called meanwhile, a second tap calls
///     nobody else. Absent where nothing was shown
public record CallNext(
        QueueId queue, @Nullable Integer counter, Insisting insist, @Nullable Integer meant)
        implements Command {
    public CallNext {
        Counter.check(counter);
    }

    /// @param insist on everything, or on nothing
    public CallNext(
            QueueId queue, @Nullable Integer counter, boolean insist, @Nullable Integer meant) {
        this(queue, counter, Insisting.onAll(insist), meant);
    }

    public CallNext(QueueId queue) {
        this(queue, null, Insisting.ON_NOTHING, null);
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
