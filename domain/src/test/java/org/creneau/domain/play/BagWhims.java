package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.CountBags;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.testing.Town;

/// Shops that count the bags of an order, now and then twice, and of one that has gone. In games of their own.
final class BagWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "CountBags accepted",
                    "CountBags nothing",
                    "CountBags unknown-order",
                    "CountBags already-handed-over",
                    "CountBags order-cancelled");
    private static final int RECENT = 12;

    private final Random dice;
    private final List<OrderPlaced> placed = new ArrayList<>();

    BagWhims(Random dice) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        if (event instanceof OrderPlaced order) {
            placed.add(order);
        }
    }

    @Override
    public Optional<Command> next(Instant now) {
        return dice.nextInt(5) == 0 ? Optional.of(count()) : Optional.empty();
    }

    private CountBags count() {
        int bags = 1 + dice.nextInt(3);
        if (placed.isEmpty() || dice.nextInt(30) == 0) {
            return new CountBags(Town.SHOP, new OrderId("nobodys"), bags);
        }
        int back = 1 + dice.nextInt(Math.min(RECENT, placed.size()));
        OrderPlaced order = placed.get(placed.size() - back);
        return new CountBags(order.shop(), order.order(), bags);
    }
}
