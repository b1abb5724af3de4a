package org.creneau.domain.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.shop.Distancing.Text;
import org.jspecify.annotations.Nullable;

/// How far people had to stay from each other while they waited outside, by country and day.
/// Rules are data with dates and a source: none is an `if` in a decision.
public final class SpacingRules {
    public static final List<Spacing> ALL =
            List.of(
                    outline("FR", "2020-05-11", "2020-10-29", 100, null, "press"),
                    new Spacing(
                            "FR",
                            LocalDate.parse("2020-10-30"),
                            LocalDate.parse("2021-01-27"),
                            100,
                            null,
                            "décret 2020-1310, annexe 1",
                            true),
                    // When it ended was not found: it is read as ending with the last text on
                    // shops.
                    outline("FR", "2021-01-28", "2021-06-29", 100, 200, "décret 2021-76"),
                    new Spacing(
                            "BE",
                            LocalDate.parse("2020-10-29"),
                            LocalDate.parse("2020-11-30"),
                            150,
                            null,
                            "Le Soir",
                            true),
                    // It held in September 2021; its end is read as that of the last text on shops.
                    outline("BE", "2020-12-01", "2022-02-18", 150, null, "Delta FM, Le Soir"));

    private SpacingRules() {}

    /// @param country ISO 3166 alpha-2
    /// @param from first day
    /// @param to last day
    /// @param centimetres between one party and the next
    /// @param withoutMask what was asked for where nobody wore a mask, in centimetres: shown, and not counted with;
    ///     absent where the text made no difference
    /// @param source where it was read
    /// @param sure whether its days are borne out as well as its distance
    public record Spacing(
            String country,
            LocalDate from,
            LocalDate to,
            int centimetres,
            @Nullable Integer withoutMask,
            String source,
            boolean sure) {
        private boolean covers(String where, LocalDate day) {
            return country.equals(where) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// What the text asks for by which a shop goes; empty where it goes by none, or none was found.
    ///
    /// @param zone where the shop is: a text is in force from midnight to midnight there
    public static Optional<Spacing> inForce(Distancing said, Instant at, ZoneId zone) {
        return switch (said.text()) {
            case Text.InForce(var country) -> on(country, LocalDate.ofInstant(at, zone));
            case Text.AsOf(var country, var day) -> on(country, day);
            case Text.None _ -> Optional.empty();
        };
    }

    static Optional<Spacing> on(String country, LocalDate day) {
        return ALL.stream().filter(row -> row.covers(country, day)).findFirst();
    }

    /// Known from one source, or in outline only.
    private static Spacing outline(
            String country,
            String from,
            String to,
            int centimetres,
            @Nullable Integer withoutMask,
            String source) {
        return new Spacing(
                country,
                LocalDate.parse(from),
                LocalDate.parse(to),
                centimetres,
                withoutMask,
                source,
                false);
    }
}
