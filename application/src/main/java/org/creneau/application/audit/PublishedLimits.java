package org.creneau.application.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Distancing;
import org.jspecify.annotations.Nullable;

/// How many people the published texts let into a shop, worked out a second time.
///
/// The rows are typed in here again, on purpose: what checks the decisions may share neither their
/// arithmetic nor their table. A text that keeps the public out lets nobody in; one that says no number
/// has no row, and then the shop's own limit counts. Where a text held in some départements only, it shut
/// trades out there, but its number was that of the whole country: so no row asks for a place.
public record PublishedLimits(List<Row> rows) {

    /// Square metres for each customer, up to and including `last`; 0 where only `most` counts.
    ///
    /// @param above400 square metres for each in shops larger than 400 m²
    /// @param below20 how many at least in shops smaller than 20 m²
    /// @param most whatever the surface
    /// @param open the trades that the texts of those days left open
    /// @param ofOpen whether it is for these only; else for all the others
    public record Row(
            String country,
            LocalDate first,
            LocalDate last,
            int squareMetres,
            int above400,
            int below20,
            int most,
            Set<Activity> open,
            boolean ofOpen) {
        private static final int NO_MATTER_HOW_LARGE = 0;

        public Row {
            open = Set.copyOf(open);
        }

        static Row each(String country, String first, String last, int squareMetres) {
            return each(country, first, last, squareMetres, squareMetres);
        }

        static Row each(String country, String first, String last, int upTo400, int above400) {
            return new Row(
                    country,
                    LocalDate.parse(first),
                    LocalDate.parse(last),
                    upTo400,
                    above400,
                    1,
                    Integer.MAX_VALUE,
                    Set.of(),
                    false);
        }

        Row below20(int people) {
            return new Row(
                    country, first, last, squareMetres, above400, people, most, open, ofOpen);
        }

        Row only(Set<Activity> trades) {
            return forTrades(trades, true);
        }

        Row butNot(Set<Activity> trades) {
            return forTrades(trades, false);
        }

        private Row forTrades(Set<Activity> trades, boolean only) {
            return new Row(
                    country, first, last, squareMetres, above400, below20, most, trades, only);
        }

        static Row atMost(String country, String first, String last, int people) {
            return new Row(
                    country,
                    LocalDate.parse(first),
                    LocalDate.parse(last),
                    0,
                    0,
                    0,
                    people,
                    Set.of(),
                    false);
        }

        boolean holds(String where, LocalDate day, @Nullable Activity activity) {
            return country.equals(where)
                    && !day.isBefore(first)
                    && !day.isAfter(last)
                    && ofOpen == (activity != null && open.contains(activity));
        }

        int people(int surface) {
            if (squareMetres == NO_MATTER_HOW_LARGE) {
                return most;
            }
            int byArea = surface / (surface > 400 ? above400 : squareMetres);
            return Math.min(most, Math.max(byArea, surface < 20 ? below20 : 1));
        }
    }

    private static final Set<Activity> FRANCE_IN_SPRING =
            Set.of(
                    Activity.FOOD,
                    Activity.PRESS,
                    Activity.STATIONERY,
                    Activity.PHARMACY,
                    Activity.OPTICIAN,
                    Activity.PETS,
                    Activity.HARDWARE,
                    Activity.COMPUTERS);
    private static final Set<Activity> BELGIUM_IN_MARCH =
            Set.of(
                    Activity.FOOD,
                    Activity.PETS,
                    Activity.PHARMACY,
                    Activity.PRESS,
                    Activity.BOOKS,
                    Activity.HARDWARE,
                    Activity.GARDEN,
                    Activity.FLORIST,
                    Activity.STATIONERY);
    private static final Set<Activity> BELGIUM_IN_NOVEMBER =
            Stream.concat(BELGIUM_IN_MARCH.stream(), Stream.of(Activity.OPTICIAN))
                    .collect(Collectors.toSet());

    /// The texts of 2020 to 2022, as the press and the official journals gave them.
    public static final PublishedLimits TEXTS =
            new PublishedLimits(
                    List.of(
                            Row.atMost("FR", "2020-03-17", "2020-05-10", 0)
                                    .butNot(FRANCE_IN_SPRING),
                            Row.each("FR", "2020-10-30", "2020-11-27", 4),
                            Row.each("FR", "2020-11-28", "2021-01-30", 8),
                            Row.each("FR", "2021-01-31", "2021-05-18", 8, 10),
                            Row.each("FR", "2021-05-19", "2021-06-08", 8),
                            Row.each("FR", "2021-06-09", "2021-06-29", 4),
                            Row.each("BE", "2020-10-29", "2020-11-01", 10),
                            Row.atMost("BE", "2020-11-02", "2020-11-30", 0)
                                    .butNot(BELGIUM_IN_NOVEMBER),
                            Row.each("BE", "2020-12-01", "2021-03-25", 10).below20(2),
                            Row.atMost("BE", "2021-03-26", "2021-04-25", 50)
                                    .butNot(BELGIUM_IN_MARCH),
                            Row.each("BE", "2021-03-26", "2021-04-25", 10)
                                    .below20(2)
                                    .only(BELGIUM_IN_MARCH),
                            Row.each("BE", "2021-12-26", "2022-02-18", 10)));

    public PublishedLimits {
        rows = List.copyOf(rows);
    }

    /// None where nobody may come in, empty where neither a text nor the shop itself sets a limit.
    public OptionalInt allowed(Distancing distancing, Instant at, ZoneId zone) {
        OptionalInt byText =
                switch (distancing.text()) {
                    case Distancing.Text.None _ -> OptionalInt.empty();
                    case Distancing.Text.InForce(String country) ->
                            on(country, LocalDate.ofInstant(at, zone), distancing);
                    case Distancing.Text.AsOf(String country, LocalDate day) ->
                            on(country, day, distancing);
                };
        Integer own = distancing.ownLimit();
        if (own == null) {
            return byText;
        }
        return OptionalInt.of(Math.min(own, byText.orElse(own)));
    }

    private OptionalInt on(String country, LocalDate day, Distancing shop) {
        return rows.stream()
                .filter(row -> row.holds(country, day, shop.activity()))
                .mapToInt(row -> row.people(shop.surface()))
                .findFirst();
    }
}
