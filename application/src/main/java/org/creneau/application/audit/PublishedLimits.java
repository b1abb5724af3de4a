package org.creneau.application.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.creneau.domain.shop.Distancing;

/// How many people the published texts let into a shop, worked out a second time.
///
/// The rows are typed in here again, on purpose: what checks the decisions may share neither their
/// arithmetic nor their table. A text that keeps the public out lets nobody in; one that says no number
/// has no row, and then the shop's own limit counts.
public record PublishedLimits(List<Row> rows) {

    /// Square metres for each customer, up to and including `last`; 0 where only `most` counts.
    ///
    /// @param above400 square metres for each in shops larger than 400 m²
    /// @param below20 how many at least in shops smaller than 20 m²
    /// @param most whatever the surface
    public record Row(
            String country,
            LocalDate first,
            LocalDate last,
            int squareMetres,
            int above400,
            int below20,
            int most) {
        private static final int NO_MATTER_HOW_LARGE = 0;

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
                    Integer.MAX_VALUE);
        }

        Row below20(int people) {
            return new Row(country, first, last, squareMetres, above400, people, most);
        }

        static Row atMost(String country, String first, String last, int people) {
            return new Row(country, LocalDate.parse(first), LocalDate.parse(last), 0, 0, 0, people);
        }

        boolean holds(String where, LocalDate day) {
            return country.equals(where) && !day.isBefore(first) && !day.isAfter(last);
        }

        int people(int surface) {
            if (squareMetres == NO_MATTER_HOW_LARGE) {
                return most;
            }
            int byArea = surface / (surface > 400 ? above400 : squareMetres);
            return Math.min(most, Math.max(byArea, surface < 20 ? below20 : 1));
        }
    }

    /// The texts of 2020 to 2022, as the press and the official journals gave them.
    public static final PublishedLimits TEXTS =
            new PublishedLimits(
                    List.of(
                            Row.atMost("FR", "2020-03-17", "2020-05-10", 0),
                            Row.each("FR", "2020-10-30", "2020-11-27", 4),
                            Row.each("FR", "2020-11-28", "2021-01-30", 8),
                            Row.each("FR", "2021-01-31", "2021-05-18", 8, 10),
                            Row.each("FR", "2021-05-19", "2021-06-08", 8),
                            Row.each("FR", "2021-06-09", "2021-06-29", 4),
                            Row.each("BE", "2020-10-29", "2020-11-01", 10),
                            Row.atMost("BE", "2020-11-02", "2020-11-30", 0),
                            Row.each("BE", "2020-12-01", "2021-03-25", 10).below20(2),
                            Row.atMost("BE", "2021-03-26", "2021-04-25", 50),
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
                            on(country, LocalDate.ofInstant(at, zone), distancing.surface());
                    case Distancing.Text.AsOf(String country, LocalDate day) ->
                            on(country, day, distancing.surface());
                };
        Integer own = distancing.ownLimit();
        if (own == null) {
            return byText;
        }
        return OptionalInt.of(Math.min(own, byText.orElse(own)));
    }

    private OptionalInt on(String country, LocalDate day, int surface) {
        return rows.stream()
                .filter(row -> row.holds(country, day))
                .mapToInt(row -> row.people(surface))
                .findFirst();
    }
}
