package org.creneau.domain.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.shop.Distancing.Text;

/// The evenings on which nobody might be out, in the whole country: shops saw their last customers off before.
/// What held in some départements only, in October 2020 and in January 2021, is not here.
public final class CurfewRules {
    /// When each of them was over, on the morning after.
    static final LocalTime OVER = LocalTime.of(6, 0);

    private static final String WINTER = "franceinfo, RTL";

    public static final List<Curfew> ALL =
            List.of(
                    // Nobody had to be at home on Christmas Eve.
                    evenings("2020-12-15", "2020-12-23", 20, WINTER),
                    evenings("2020-12-25", "2021-01-15", 20, WINTER),
                    evenings(
                            "2021-01-16",
                            "2021-03-19",
                            18,
                            "Tout sur mes finances, L’Info déchaînée"),
                    evenings("2021-03-20", "2021-05-18", 19, "décret 2021-296; vie-publique.fr"),
                    evenings("2021-05-19", "2021-06-08", 21, "L’Info déchaînée"),
                    evenings("2021-06-09", "2021-06-19", 23, "L’Info déchaînée, Breakflip"));

    private CurfewRules() {}

    /// @param country ISO 3166 alpha-2
    /// @param from first evening
    /// @param to last evening
    /// @param begins on the wall
    /// @param source where it was read
    public record Curfew(
            String country, LocalDate from, LocalDate to, LocalTime begins, String source) {
        boolean covers(String where, LocalDate evening) {
            return country.equals(where) && !evening.isBefore(from) && !evening.isAfter(to);
        }
    }

    private static Curfew evenings(String from, String to, int hour, String source) {
        return new Curfew(
                "FR", LocalDate.parse(from), LocalDate.parse(to), LocalTime.of(hour, 0), source);
    }

    /// Whether a window ends after the hour, or begins before the next morning's. One that ends with the hour does not.
    ///
    /// @param text by which the shop goes; without one there is no curfew for it
    public static boolean isShut(Text text, Window window, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(window.start(), zone);
        return evening(text, day)
                        .filter(curfew -> window.end().isAfter(at(day, curfew.begins(), zone)))
                        .isPresent()
                || evening(text, day.minusDays(1))
                        .filter(_ -> window.start().isBefore(at(day, OVER, zone)))
                        .isPresent();
    }

    private static Optional<Curfew> evening(Text text, LocalDate evening) {
        return switch (text) {
            case Text.InForce(var country) -> on(country, evening);
            case Text.AsOf(var country, var day) -> on(country, day);
            case Text.None _ -> Optional.empty();
        };
    }

    private static Optional<Curfew> on(String country, LocalDate evening) {
        return ALL.stream().filter(curfew -> curfew.covers(country, evening)).findFirst();
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
