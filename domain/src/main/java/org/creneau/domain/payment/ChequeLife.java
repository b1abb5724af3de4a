package org.creneau.domain.payment;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// A text that says how long a bank must pay a cheque.
///
/// @param country ISO 3166 alpha-2
/// @param shown how long it may be shown to the bank
/// @param barred how long after that the bank can still be held to it
/// @param source the text
public record ChequeLife(String country, Period shown, Period barred, String source) {
    public static final List<ChequeLife> ALL =
            List.of(
                    new ChequeLife(
                            "FR",
                            Period.ofDays(8),
                            Period.ofYears(1),
                            "Code monétaire et financier, art. L131-32 et L131-59"));

    /// The last day of a cheque; absent where no text was looked up.
    public static Optional<LocalDate> lastDay(LocalDate written, String country) {
        return ALL.stream()
                .filter(life -> life.country.equals(country))
                .map(life -> written.plus(life.shown).plus(life.barred))
                .findFirst();
    }
}
