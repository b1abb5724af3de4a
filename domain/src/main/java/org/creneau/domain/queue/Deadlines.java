package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.Terms;
import org.creneau.domain.order.Unchosen;
import org.creneau.domain.shop.ChangeDeadline;

/// Whom the deadline for changes binds: shoppers who owe something, never the shop, for which it is not
/// even asked.
final class Deadlines {
    private Deadlines() {}

    static Fold<Optional<ChangeDeadline>> binding(ShopId shop, AskedBy by) {
        return switch (by) {
            case SHOP -> Fold.known(Optional.empty());
            case SHOPPER -> ChangeDeadline.binding(shop);
        };
    }

    static Fold<Optional<ChangeDeadline>> binding(ShopId shop, OrderId order, CancelledBy by) {
        return switch (by) {
            case SHOP, UNPAID, WITHDRAWN -> Fold.known(Optional.empty());
            case SHOPPER -> binding(shop, order, AskedBy.SHOPPER);
        };
    }

    /// Whoever was given a place that she had not asked for may give it back for a while.
    static Fold<Optional<ChangeDeadline>> binding(ShopId shop, OrderId order, AskedBy by) {
        return switch (by) {
            case SHOP -> Fold.known(Optional.empty());
            case SHOPPER ->
                    ChangeDeadline.binding(shop)
                            .and(
                                    Unchosen.freeUntil(order),
                                    (said, free) -> said.map(one -> one.freeUntil(free)));
        };
    }

    /// For whoever only brings something nothing is prepared: she may come another day, or not.
    static boolean isOver(Optional<ChangeDeadline> deadline, OrderPlaced order, Instant at) {
        return switch (order.terms()) {
            case Terms.Obligation _ -> !order.onlyBrings() && isOver(deadline, order.slot(), at);
            case Terms.PutAside _ -> false;
        };
    }

    private static boolean isOver(Optional<ChangeDeadline> deadline, SlotId slot, Instant at) {
        return deadline.filter(binding -> !at.isBefore(binding.of(slot))).isPresent();
    }
}
