package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ArrangeQueue;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.testing.Town;

/// Shops that arrange their lines anew. In games of their own.
final class DoorWhims implements More {
    static final List<String> OUTCOMES = List.of("ArrangeQueue accepted", "ArrangeQueue nothing");

    private final Random dice;

    DoorWhims(Random dice) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {}

    @Override
    public Optional<Command> next(Instant now) {
        return dice.nextInt(20) == 0 ? Optional.of(arrange(shop())) : Optional.empty();
    }

    private Command arrange(ShopId shop) {
        return new ArrangeQueue(
                shop,
                new Arrangement(
                        1 + dice.nextInt(2),
                        null,
                        Duration.ofMinutes(10L + 10L * dice.nextInt(3)),
                        Duration.ofMinutes(10L * dice.nextInt(3))));
    }

    private ShopId shop() {
        return dice.nextBoolean() ? Town.SHOP : Town.OTHER_SHOP;
    }
}
