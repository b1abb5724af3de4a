package org.creneau.application.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.jspecify.annotations.Nullable;

/// On which days the texts let nobody into a shop but those who had ordered or agreed on an hour. Typed in a second time,
/// as [PublishedLimits] are.
final class PublishedOrders {
    /// @param where by département; empty for the whole country
    /// @param open trades that could let in anybody
    private record Days(
            String country,
            LocalDate first,
            LocalDate last,
            Set<String> where,
            Set<Activity> open) {
        boolean hold(String there, LocalDate day, @Nullable Commune commune) {
            return country.equals(there)
                    && !day.isBefore(first)
                    && !day.isAfter(last)
                    && (where.isEmpty()
                            || (commune != null && where.contains(commune.departement())));
        }
    }

    private static final Set<Activity> SPRING =
            Set.of(
                    Activity.FOOD,
                    Activity.PHARMACY,
                    Activity.OPTICIAN,
                    Activity.PRESS,
                    Activity.STATIONERY,
                    Activity.COMPUTERS,
                    Activity.HARDWARE,
                    Activity.PETS);
    private static final Set<Activity> AUTUMN = and(SPRING, Set.of(Activity.GARDEN));
    private static final Set<Activity> THIRD_TIME =
            and(
                    AUTUMN,
                    Set.of(
                            Activity.BOOKS,
                            Activity.RECORDS,
                            Activity.FLORIST,
                            Activity.HAIRDRESSER,
                            Activity.CHOCOLATE,
                            Activity.SHOE_REPAIR));
    private static final Set<Activity> BELGIUM_AT_EASTER =
            Set.of(
                    Activity.FOOD,
                    Activity.PHARMACY,
                    Activity.PRESS,
                    Activity.BOOKS,
                    Activity.STATIONERY,
                    Activity.HARDWARE,
                    Activity.PETS,
                    Activity.GARDEN,
                    Activity.FLORIST);
    private static final Set<String> SIXTEEN =
            Set.of(
                    "02", "06", "27", "59", "60", "62", "75", "76", "77", "78", "80", "91", "92",
                    "93", "94", "95");
    private static final Set<String> NINETEEN = and(SIXTEEN, Set.of("10", "58", "69"));
    private static final Set<String> EVERYWHERE = Set.of();

    private static final List<Days> DAYS =
            List.of(
                    days("FR", "2020-03-17", "2020-05-10", EVERYWHERE, SPRING),
                    days("FR", "2020-10-30", "2020-11-27", EVERYWHERE, AUTUMN),
                    days("FR", "2021-03-20", "2021-03-26", SIXTEEN, THIRD_TIME),
                    days("FR", "2021-03-27", "2021-04-03", NINETEEN, THIRD_TIME),
                    days("FR", "2021-04-04", "2021-05-18", EVERYWHERE, THIRD_TIME),
                    days(
                            "BE",
                            "2020-11-02",
                            "2020-11-30",
                            EVERYWHERE,
                            and(BELGIUM_AT_EASTER, Set.of(Activity.OPTICIAN))),
                    days("BE", "2021-03-26", "2021-04-25", EVERYWHERE, BELGIUM_AT_EASTER));

    private PublishedOrders() {}

    private static Days days(
            String country, String first, String last, Set<String> where, Set<Activity> open) {
        return new Days(country, LocalDate.parse(first), LocalDate.parse(last), where, open);
    }

    private static <T> Set<T> and(Set<T> some, Set<T> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    static boolean only(Distancing said, Instant at, ZoneId zone) {
        return switch (said.text()) {
            case Distancing.Text.None _ -> false;
            case Distancing.Text.InForce(String country) ->
                    on(country, LocalDate.ofInstant(at, zone), said);
            case Distancing.Text.AsOf(String country, LocalDate day) -> on(country, day, said);
        };
    }

    private static boolean on(String country, LocalDate day, Distancing said) {
        Activity trade = said.activity();
        return DAYS.stream()
                .filter(days -> days.hold(country, day, said.commune()))
                .anyMatch(days -> trade == null || !days.open().contains(trade));
    }
}
