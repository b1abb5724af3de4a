package org.creneau.domain.order;

import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// What somebody owes for an order, goods that came back left out of account.
public final class Due {
    private Due() {}

    /// Absent where there is no such order.
    public static Optional<Money> of(OrderState order) {
        return switch (order) {
            case OrderState.Unknown _ -> Optional.empty();
            case OrderState.Placed(var as) -> Optional.of(unlessPutAside(as));
            case OrderState.Ready(var as) -> Optional.of(unlessPutAside(as));
            case OrderState.NotCollected(var as) -> Optional.of(unlessPutAside(as));
            case OrderState.HandedOver(var as) -> Optional.of(total(as));
            case OrderState.Cancelled(var as) -> Optional.of(total(as).times(0));
        };
    }

    /// Whoever may still leave it owes nothing yet.
    private static Money unlessPutAside(OrderPlaced order) {
        return switch (order.terms()) {
            case Terms.Obligation _ -> total(order);
            case Terms.PutAside _ -> total(order).times(0);
        };
    }

    private static Money total(OrderPlaced order) {
        return order.lines().stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    }
}
