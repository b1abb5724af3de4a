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
            case OrderState.OnTheWay(var as) -> Optional.of(as.total());
            case OrderState.HandedOver(var as) -> Optional.of(as.total());
            case OrderState.Cancelled(var as) -> Optional.of(as.total().times(0));
        };
    }

    /// Whoever may still leave it owes nothing yet.
    private static Money unlessPutAside(OrderPlaced order) {
        return switch (order.terms()) {
            case Terms.Obligation _ -> order.total();
            case Terms.PutAside _ -> order.total().times(0);
        };
    }
}
