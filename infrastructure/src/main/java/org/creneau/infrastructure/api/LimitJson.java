package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.shop.Area;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.DistancingRule;
import org.creneau.domain.shop.DistancingRule.Opening;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.InForce;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Together;
import org.creneau.infrastructure.desk.Occupancy;
import org.jspecify.annotations.Nullable;

/// How many people may be inside at an instant.
///
/// @param allowed none where nothing limits them
/// @param ownLimit what the shop itself says
/// @param text the one that held for the shop; none where it follows none, or none held
/// @param inside how many were; absent for whoever may not know
record LimitJson(
        Instant at,
        @Nullable Integer allowed,
        Way way,
        @Nullable Integer ownLimit,
        @Nullable Text text,
        @Nullable Integer inside) {

    /// How people are served.
    enum Way {
        INSIDE,
        DOORSTEP
    }

    /// @param sure whether more than one source, or the text itself, bears it out
    /// @param departements where it held; empty for the whole country
    /// @param opening what the shop might do
    /// @param essential whether its trade was on the list of that day
    /// @param together whom the text counts one by one
    record Text(
            String id,
            String country,
            LocalDate from,
            LocalDate to,
            String source,
            boolean sure,
            List<String> departements,
            Opening opening,
            boolean essential,
            Together together) {

        static Text of(InForce found) {
            DistancingRule rule = found.rule();
            return new Text(
                    rule.id(),
                    rule.country(),
                    rule.from(),
                    rule.to(),
                    rule.source(),
                    rule.sure(),
                    departements(rule.area()),
                    found.opening(),
                    found.essential(),
                    rule.together());
        }

        private static List<String> departements(Area area) {
            return switch (area) {
                case Area.WholeCountry _ -> List.of();
                case Area.Departements(var codes) -> List.copyOf(codes);
            };
        }
    }

    static LimitJson of(ShopView shop, Occupancy.Might might, @Nullable Integer inside) {
        boolean outside =
                shop.profile().door() == Door.DOORSTEP || might.limit() instanceof Limit.AtTheDoor;
        return new LimitJson(
                might.at(),
                allowed(might.limit()),
                outside ? Way.DOORSTEP : Way.INSIDE,
                might.said().map(Distancing::ownLimit).orElse(null),
                might.text().map(Text::of).orElse(null),
                inside);
    }

    private static @Nullable Integer allowed(Limit limit) {
        return switch (limit) {
            case Limit.AtMost(var people, _) -> people;
            case Limit.AtTheDoor _ -> 0;
            case Limit.Unlimited _ -> null;
        };
    }
}
