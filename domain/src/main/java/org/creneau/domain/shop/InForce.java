package org.creneau.domain.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.DistancingRule.Opening;

/// The text that held for a shop at an instant.
///
/// @param essential whether the shop's trade was on the list of that day
public record InForce(DistancingRule rule, boolean essential) {

    /// @param zone where the shop is: a text is in force from midnight to midnight there
    public static Optional<InForce> of(Distancing said, Instant at, ZoneId zone) {
        return switch (said.text()) {
            case Text.InForce(var country) -> on(country, LocalDate.ofInstant(at, zone), said);
            case Text.AsOf(var country, var day) -> on(country, day, said);
            case Text.None _ -> Optional.empty();
        };
    }

    private static Optional<InForce> on(String country, LocalDate day, Distancing said) {
        boolean essential = EssentialTrades.listed(country, said.activity(), day);
        return DistancingRules.inForce(country, said.commune(), day)
                .map(rule -> new InForce(rule, essential));
    }

    /// What the shop might do.
    public Opening opening() {
        return rule.openingFor(essential);
    }

    /// Whether it let in nobody but those who had ordered or agreed on an hour.
    public boolean onlyWithAnOrder() {
        return opening() != Opening.OPEN;
    }

    Crowd crowd() {
        return rule.crowdFor(essential);
    }
}
