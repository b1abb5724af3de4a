package org.creneau.domain.payment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Money;

/// A text that says how much of one debt may be paid in cash to a shop, by several payments together.
///
/// @param country ISO 3166 alpha-2
/// @param from the first day on which the text was in force
/// @param most of a debt, tax included
/// @param source the text
public record CashCap(String country, LocalDate from, Money most, String source) {
    /// In France a customer whose home for taxes is abroad may pay more. The shop's own till knows her;
    /// here she is asked for another means.
    public static final List<CashCap> ALL =
            List.of(
                    new CashCap(
                            "FR",
                            LocalDate.of(2015, 9, 1),
                            Money.euros(100_000),
                            "Code monétaire et financier, art. L112-6 et D112-3 ;"
                                    + " décret n° 2015-741 du 24 juin 2015"),
                    new CashCap(
                            "BE",
                            LocalDate.of(2017, 10, 16),
                            Money.euros(300_000),
                            "loi du 18 septembre 2017, art. 67"));

    /// The one in force; none where no text was looked up.
    static Optional<CashCap> on(LocalDate day, String country) {
        return ALL.stream()
                .filter(cap -> cap.country.equals(country) && !day.isBefore(cap.from))
                .max(Comparator.comparing(CashCap::from));
    }

    boolean allows(long cents, String currency) {
        return !currency.equals(most.currency()) || cents <= most.cents();
    }
}
