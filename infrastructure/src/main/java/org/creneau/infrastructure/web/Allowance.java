package org.creneau.infrastructure.web;

import java.util.function.Function;
import org.creneau.application.queue.Fullness;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.DistancingRule;
import org.creneau.domain.shop.Limit;
import org.creneau.infrastructure.desk.Limits;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many people may be inside a shop now, in words.
@Component
class Allowance {
    private final Limits limits;
    private final LimitWords words;
    private final Say say;

    Allowance(Limits limits, LimitWords words, Say say) {
        this.limits = limits;
        this.words = words;
        this.say = say;
    }

    /// @param people absent where there is no limit
    /// @param why which text or whose wish it is
    record Allowed(@Nullable Integer people, String why) {}

    /// With where the text was read.
    Allowed forStaff(ShopView shop, Fullness full) {
        return now(shop, full, this::source);
    }

    /// They are told the smallest number, and what holds besides.
    Allowed forShoppers(ShopView shop) {
        return now(shop, Fullness.of(limits.now(shop), _ -> 0), this::law);
    }

    private Allowed now(ShopView shop, Fullness full, Function<DistancingRule, String> text) {
        Limit limit = limits.now(shop);
        return switch (limit) {
            case Limit.AtMost _ ->
                    new Allowed(full.allowed(), words.why(said(shop, full, text), limit, full));
            case Limit.AtTheDoor(var rule) ->
                    new Allowed(0, say.text("limit.door", text.apply(rule)));
            case Limit.Unlimited _ -> new Allowed(null, say.text("limit.none"));
        };
    }

    private String said(ShopView shop, Fullness full, Function<DistancingRule, String> text) {
        return full.cap().map(cap -> why(cap.basis(), shop.distancing(), text)).orElse("");
    }

    private String why(
            Limit.Basis basis, @Nullable Distancing said, Function<DistancingRule, String> text) {
        return switch (basis) {
            case Limit.Basis.Own _ -> say.text("limit.own");
            case Limit.Basis.OfText(var rule) ->
                    say.text("limit.text", said == null ? 0 : said.surface(), text.apply(rule));
        };
    }

    private String law(DistancingRule rule) {
        String since = say.shortDay(rule.from());
        return rule.law()
                .map(law -> say.text("limit.law", since, law))
                .orElseGet(() -> say.text("limit.since", since));
    }

    private String source(DistancingRule rule) {
        return say.text("limit.source", rule.country(), say.shortDay(rule.from()), rule.source());
    }
}
