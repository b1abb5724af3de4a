package org.creneau.application.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.creneau.domain.shop.Distancing;

/// On which days the texts took a couple, or a parent with children, for one customer. Typed in a second time, as
/// [PublishedLimits] are.
final class PublishedHouseholds {
    private record Days(String country, LocalDate first, LocalDate last) {
        boolean hold(String where, LocalDate day) {
            return country.equals(where) && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private static final List<Days> AS_ONE =
            List.of(
                    new Days("FR", LocalDate.of(2020, 11, 28), LocalDate.of(2021, 1, 30)),
                    new Days("FR", LocalDate.of(2021, 5, 19), LocalDate.of(2021, 6, 8)));

    private PublishedHouseholds() {}

    /// @param byText how many the text alone lets in: where the shop's own limit is no larger, each is a person
    static boolean countAsOne(Distancing said, OptionalInt byText, Instant at, ZoneId zone) {
        Integer own = said.ownLimit();
        boolean ofText = byText.isPresent() && (own == null || byText.getAsInt() < own);
        return ofText
                && switch (said.text()) {
                    case Distancing.Text.None _ -> false;
                    case Distancing.Text.InForce(String country) ->
                            on(country, LocalDate.ofInstant(at, zone));
                    case Distancing.Text.AsOf(String country, LocalDate day) -> on(country, day);
                };
    }

    private static boolean on(String country, LocalDate day) {
        return AS_ONE.stream().anyMatch(days -> days.hold(country, day));
    }

    /// Two adults who live together are one, whatever children they bring.
    static int heads(int adults, int children, boolean asOne) {
        return asOne ? adults / 2 + adults % 2 : adults + children;
    }
}
