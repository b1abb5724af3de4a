package org.creneau.domain.order;

import java.util.Set;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;

/// Counted pieces that an order gave back when it ended, and none that were taken off it before: she may
/// have had them all the same.
public final class GivenUp {
    private GivenUp() {}

    public static Fold<Promised> by(OrderId order) {
        Boundary ends =
                Boundary.of(
                        order.tag(),
                        Set.of(
                                OrderCancelled.class,
                                OrderTakenBackUp.class,
                                PutAsideLapsed.class,
                                PiecesGivenBack.class));
        return Fold.of(Event.class, ends, Promised.NOTHING, GivenUp::after);
    }

    private static Promised after(Promised before, Event event) {
        return event instanceof PiecesGivenBack back
                ? before.plus(back.item(), back.pieces())
                : Promised.NOTHING;
    }
}
