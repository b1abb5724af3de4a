package org.creneau.domain.queue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Somebody has counted who is inside, now: what was counted an hour ago helps nobody.
///
/// @param count random; the same when the same count is reported again
/// @param people all heads of customers, the children too; staff are not counted
public record CountInside(QueueId queue, String count, int people) implements Command {
    private static final int MOST = 500;

    public CountInside {
        Visit.check(count);
        if (people < 0 || people > MOST) {
            throw new MalformedValue("people-inside");
        }
    }

    @Override
    public ShopId shop() {
        return queue.shop();
    }
}
