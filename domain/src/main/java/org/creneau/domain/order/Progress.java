package org.creneau.domain.order;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;

/// How far the shop is with an order that is placed and not ready. Asked for only by decisions that it
/// changes.
public enum Progress {
    /// The shop has still to say yes.
    TO_ACCEPT,
    ACCEPTED,
    IN_PREPARATION;

    public static Fold<Progress> of(OrderId order) {
        return Fold.of(
                OrderEvent.class,
                Boundary.of(
                        order.tag(),
                        Set.of(
                                AcceptanceAwaited.class,
                                OrderAccepted.class,
                                PreparationBegun.class,
                                OrderNotCollected.class,
                                OrderTakenBackUp.class)),
                ACCEPTED,
                Progress::after);
    }

    /// Whoever did not come is awaited anew from the beginning, if she is, and so is whoever paid too late.
    private Progress after(OrderEvent event) {
        return switch (event) {
            case PreparationEvent told -> told(told);
            case OrderNotCollected _, OrderTakenBackUp _ -> ACCEPTED;
            case OrderEvent.OrderPlaced _ -> this;
            case OrderEvent.OrderRescheduled _ -> this;
            case OrderEvent.OrderReady _ -> this;
            case OrderEvent.OrderHandedOver _ -> this;
            case OrderEvent.OrderCancelled _ -> this;
            case OrderEvent.PutAsideSettled _ -> this;
            case OrderEvent.PutAsideLapsed _ -> this;
            case DeliveryEvent _ -> this;
        };
    }

    private Progress told(PreparationEvent event) {
        return switch (event) {
            case AcceptanceAwaited _ -> TO_ACCEPT;
            case OrderAccepted _ -> ACCEPTED;
            case PreparationBegun _ -> IN_PREPARATION;
            case PreparationEvent.CancellationExplained _ -> this;
            case PreparationEvent.BagsCounted _ -> this;
            case ShortageEvent _ -> this;
            case NoticeEvent _ -> this;
        };
    }
}
