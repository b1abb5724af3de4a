package org.creneau.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.OnlinePayment;

/// Where an order is paid, and what it takes to be paid before it is fetched. Nothing is asked where it is paid
/// otherwise.
record Prepaid(PayAt wanted, OnlinePayment online) {

    static Fold<OnlinePayment> asked(PlaceOrder command) {
        return command.payAt() == PayAt.ONLINE
                ? OnlinePayment.of(command.shop())
                : Fold.known(OnlinePayment.usual());
    }

    /// Nobody comes to the counter for what is brought; a carrier brings it, and takes no money.
    static PayAt payAt(PayAt wanted, Fulfilment fulfilment) {
        if (wanted == PayAt.ONLINE) {
            return wanted;
        }
        return switch (fulfilment) {
            case Fulfilment.Collect _ -> wanted;
            case Fulfilment.Deliver(_, _, Carriage.OwnRound _, _, _) -> PayAt.AT_HER_DOOR;
            case Fulfilment.Deliver(_, _, Carriage.Carrier _, _, _) -> PayAt.BEFORE_DISPATCH;
        };
    }

    /// Whoever pays online is told now that she cannot, not on a page that does not open.
    Optional<Reason> refusal(OrderPlaced placed) {
        if (wanted != PayAt.ONLINE) {
            return Optional.empty();
        }
        if (placed.total().cents() == 0) {
            return Optional.of(OrderRefusal.NOTHING_TO_PAY);
        }
        return switch (online) {
            case OnlinePayment.NotOffered _ -> Optional.of(OrderRefusal.NOT_PAID_ONLINE);
            case OnlinePayment.Offered _ -> Optional.empty();
        };
    }

    List<Event> awaited(OrderPlaced placed) {
        return switch (online) {
            case OnlinePayment.NotOffered _ -> List.of();
            case OnlinePayment.Offered offered -> List.of(awaited(placed, offered));
        };
    }

    private static Event awaited(OrderPlaced placed, OnlinePayment.Offered offered) {
        Instant until = offered.until(placed.at(), placed.slot().start());
        return new PaymentAwaited(placed.shop(), placed.order(), until, placed.at());
    }
}
