package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.queue.Fullness;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.queue.LimitedBy;
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
/// @param allowed none where nothing limits them; where several numbers hold, that which leaves the fewest places, or the
///     smallest for whoever may not know how many were inside
/// @param limit what says that number, and how it counts: `TEXT` and `OWN` in heads, `TEXT_OF_HOUSEHOLDS` a household as
///     one, `DOOR` nobody inside, `NOTHING` without a number
/// @param ownLimit what the shop itself says
/// @param text the one that held for the shop; none where it follows none, or none held
/// @param inside how many were, as `limit` counts them; absent for whoever may not know
/// @param free how many more might come in; absent for whoever may not know, and where nothing limits them
/// @param besides what else holds at the same time
record LimitJson(
        Instant at,
        @Nullable Integer allowed,
        LimitedBy limit,
        Way way,
        @Nullable Integer ownLimit,
        @Nullable Text text,
        @Nullable Integer inside,
        @Nullable Integer free,
        List<Besides> besides) {

    record Besides(int allowed, LimitedBy limit) {}

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

    /// @param known how full it was; absent for whoever may not know
    static LimitJson of(ShopView shop, Occupancy.Might might, @Nullable Fullness known) {
        Fullness full = known == null ? Fullness.of(might.limit(), _ -> 0) : known;
        boolean outside =
                shop.profile().door() == Door.DOORSTEP || might.limit() instanceof Limit.AtTheDoor;
        return new LimitJson(
                might.at(),
                full.allowed(),
                full.by(),
                outside ? Way.DOORSTEP : Way.INSIDE,
                might.said().map(Distancing::ownLimit).orElse(null),
                might.text().map(Text::of).orElse(null),
                known == null ? null : known.inside(),
                known == null ? null : known.free(),
                besides(might.limit(), full));
    }

    private static List<Besides> besides(Limit limit, Fullness full) {
        return full.besides(limit)
                .map(cap -> new Besides(cap.people(), LimitedBy.of(cap)))
                .toList();
    }
}
