package org.creneau.domain.payment.online;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;

/// Whether money came online for an order after it was called off for want of it, and what was decided of that. It is
/// decided once: what comes after that is owed to her.
public enum LateMoney {
    /// The order was not called off for want of money, or she has it all the same.
    NONE,
    /// It was, and nothing has come since.
    NOT_COME,
    /// It came. Until it is decided, nothing goes back by itself.
    TO_DECIDE,
    /// She has a place again.
    TAKEN_UP,
    /// It goes back.
    LET_GO;

    public static Fold<LateMoney> of(OrderId order) {
        return Fold.of(
                Event.class,
                Boundary.of(
                        order.tag(),
                        Set.of(
                                OrderCancelled.class,
                                OrderTakenBackUp.class,
                                OrderDelivered.class,
                                PaymentAuthorised.class,
                                PaymentCaptured.class,
                                RefundAsked.class,
                                MoneyGivenBack.class,
                                LateMoneyLetGo.class)),
                NONE,
                LateMoney::after);
    }

    private LateMoney after(Event event) {
        return switch (event) {
            case OrderCancelled off -> off.by() == CancelledBy.UNPAID ? NOT_COME : NONE;
            case OrderTakenBackUp _ -> TAKEN_UP;
            case OrderDelivered _ -> NONE;
            case PaymentAuthorised _, PaymentCaptured _ -> this == NOT_COME ? TO_DECIDE : this;
            case RefundAsked _, MoneyGivenBack _ -> this == TO_DECIDE ? LET_GO : this;
            case LateMoneyLetGo _ -> LET_GO;
            default -> throw new IllegalStateException("Nobody asked for this");
        };
    }
}
