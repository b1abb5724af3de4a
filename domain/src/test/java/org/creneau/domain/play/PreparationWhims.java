package org.creneau.domain.play;

import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.AcceptOrder;
import org.creneau.domain.order.BeginPreparation;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// What a shop does with an order before it is handed over.
final class PreparationWhims {
    private final Random dice;

    PreparationWhims(Random dice) {
        this.dice = dice;
    }

    Command with(OrderPlaced order) {
        return switch (dice.nextInt(4)) {
            case 0 -> new AcceptOrder(order.shop(), order.order());
            case 1 -> new BeginPreparation(order.shop(), order.order());
            default -> new MarkReady(order.shop(), order.order());
        };
    }

    /// A shop now and then says why.
    Command off(OrderPlaced order) {
        return switch (dice.nextInt(3)) {
            case 0 -> new CancelOrder(order.shop(), order.order(), CancelledBy.SHOPPER);
            case 1 -> new CancelOrder(order.shop(), order.order(), CancelledBy.SHOP);
            default ->
                    new CancelOrder(
                            order.shop(),
                            order.order(),
                            CancelledBy.SHOP,
                            Optional.of(PersonalText.of("Plus en stock")));
        };
    }
}
