package org.creneau.infrastructure.desk;

import org.creneau.application.shop.ShopView;
import org.creneau.domain.shop.Distancing;
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
        Distancing said = shop.distancing();
        return said == null
                ? new Limit.Unlimited()
                : Limit.allowed(said, desk.now(), shop.profile().zone());
    }

    /// Absent where there is no limit.
    public @Nullable Integer people(ShopView shop) {
        return switch (now(shop)) {
            case Limit.AtMost(var people, _) -> people;
            case Limit.AtTheDoor _ -> 0;
            case Limit.Unlimited _ -> null;
        };
    }
}
