package org.creneau.infrastructure.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.jspecify.annotations.Nullable;

/// What the people of the play know of one order: the shopper what she bought and when to come, the
/// shop where it stands.
final class Parcel {
    enum Where {
        BOOKED,
        HANDED_OVER,
        CANCELLED
    }

    /// Where the person stands who has come for it.
    record Place(QueueId queue, int ticket) {}

    final OrderId order;
    final SlotId slot;
    final Instant windowEnd;
    final SubjectId subject;
    final String code;
    final Dice dice;
    final Map<ItemId, Integer> left;
    Where where = Where.BOOKED;
    @Nullable Place place;
    boolean missedACall;

    Parcel(
            OrderId order,
            SlotId slot,
            Instant windowEnd,
            SubjectId subject,
            String code,
            Dice dice,
            Map<ItemId, Integer> bought) {
        this.order = order;
        this.slot = slot;
        this.windowEnd = windowEnd;
        this.subject = subject;
        this.code = code;
        this.dice = dice;
        this.left = new HashMap<>(bought);
    }
}
