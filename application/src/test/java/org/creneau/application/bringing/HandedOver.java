package org.creneau.application.bringing;

import java.time.Instant;
import org.creneau.application.order.LineChanges;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Told;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.testing.Happened;

/// Ann's two novels, once she has them.
final class HandedOver {
    private HandedOver() {}

    static OrderView order() {
        var placed = Happened.placed();
        return new OrderView(
                placed.order(),
                placed.number(),
                placed.slot(),
                placed.slot().start(),
                placed.subject(),
                placed.contact(),
                placed.code(),
                placed.lines(),
                PayAt.COUNTER,
                new Terms.Obligation(),
                Status.HANDED_OVER,
                null,
                null,
                "WEB",
                null,
                Instant.EPOCH,
                1,
                Told.NOTHING,
                null,
                LineChanges.NONE,
                null);
    }
}
