package org.creneau.domain.payment;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// A text that says how long a cheque can be brought to the bank.
///
/// @param country ISO 3166 alpha-2
/// @param shown how long it may be shown to the bank
/// @param held how long after that the bank can still be held to it
/// @param voided whether it is worth nothing afterwards; where it is not, its bank may pay it as long as nobody forbade it
/// @param source the text
public record ChequeLife(String country, Period shown, Period held, boolean voided, String source) {
    public static final List<ChequeLife> ALL =
            List.of(
                    new ChequeLife(
                            "FR",
                            Period.ofDays(8),
                            Period.ofYears(1),
                            true,
                            "Code monétaire et financier, art. L131-32 et L131-59"),
                    new ChequeLife(
                            "BE",
                            Period.ofDays(8),
                            Period.ZERO,
                            false,
                            "Code de droit économique, art. VII.216/101 et suivants"
                                    + " (loi uniforme sur le chèque)"));

    /// Payable at sight, whatever its date: one that is dated later than this is no cheque that somebody means to be paid.
    private static final Period AHEAD = Period.ofYears(1);

    /// The last day on which it is worth anything; absent where no text says so.
    static Optional<LocalDate> lastDay(LocalDate written, String country) {
        return in(country).filter(ChequeLife::voided).map(life -> life.until(written));
    }

    /// The last day on which a bank has to take it; absent where no text was looked up.
    public static Optional<LocalDate> bankBy(LocalDate written, String country) {
        return in(country).map(life -> life.until(written));
    }

    static boolean isBeyondReason(LocalDate written, LocalDate today) {
        return written.isAfter(today.plus(AHEAD));
    }

    private static Optional<ChequeLife> in(String country) {
        return ALL.stream().filter(life -> life.country.equals(country)).findFirst();
    }

    private LocalDate until(LocalDate written) {
        return written.plus(shown).plus(held);
    }
}
