package org.creneau.infrastructure.desk;

import java.time.Instant;
import org.creneau.application.queue.Fullness;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.InForce;
import org.creneau.domain.shop.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many people may be inside a shop now.
@Component
public final class Limits {
    private final Desk desk;

    Limits(Desk desk) {
        this.desk = desk;
    }

    public Limit now(ShopView shop) {
        return at(shop, desk.now());
    }

    private static Limit at(ShopView shop, Instant at) {
        Distancing said = shop.distancing();
        return said == null
                ? new Limit.Unlimited()
                : Limit.allowed(said, at, shop.profile().zone());
    }

    /// Whether people are served at the door now, because the shop does, or because the text in force lets nobody in.
    public boolean isDoorstep(ShopView shop) {
        return isDoorstep(shop, desk.now());
    }

    /// Whether people will be served at the door at that instant, as far as the texts are known.
    public boolean isDoorstep(ShopView shop, Instant at) {
        return shop.profile().door() == Door.DOORSTEP || at(shop, at) instanceof Limit.AtTheDoor;
    }

    /// Whether the text in force keeps out whoever has no order.
    public boolean isForOrdersOnly(ShopView shop) {
        Distancing said = shop.distancing();
        return said != null
                && InForce.of(said, desk.now(), shop.profile().zone())
                        .filter(InForce::onlyWithAnOrder)
                        .isPresent();
    }

    /// By that of the limits in force which leaves the fewest places.
    public Fullness full(ShopView shop, QueueView line) {
        return Fullness.of(now(shop), line::inside);
    }

    /// The smallest number that holds; absent where there is no limit.
    public @Nullable Integer people(ShopView shop) {
        return now(shop).people();
    }
}
