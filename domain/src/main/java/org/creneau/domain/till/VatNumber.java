package org.creneau.domain.till;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// By which a shop is known for value-added tax. French and Belgian ones have the number of their company in them; those of other
/// countries are not checked.
///
/// @param number with the letters of its country, without spaces
public record VatNumber(String number) {
    private static final Pattern FRENCH = Pattern.compile("FR[0-9A-HJ-NP-Z]{2}\\d{9}");
    private static final Pattern ELSEWHERE = Pattern.compile("(?!FR|BE)[A-Z]{2,3}[0-9A-Z]{2,13}");

    public VatNumber {
        boolean isRight =
                isFrench(number)
                        || (number.startsWith("BE") && CheckDigits.isBelgian(number.substring(2)))
                        || ELSEWHERE.matcher(number).matches();
        if (!isRight) {
            throw new MalformedValue("vat-number");
        }
    }

    /// Keys with letters in them are another series, whose rule is not public.
    private static boolean isFrench(String number) {
        if (!FRENCH.matcher(number).matches()) {
            return false;
        }
        String key = number.substring(2, 4);
        String siren = number.substring(4);
        return CheckDigits.isSirene(siren)
                && (!key.matches("\\d\\d") || CheckDigits.isFrenchKey(key, siren));
    }

    /// As people write it, with spaces or dots between the digits.
    public static VatNumber typed(String text) {
        return new VatNumber(text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT));
    }

    /// Whose it is, where its form says so.
    Optional<String> company() {
        if (number.startsWith("FR")) {
            return Optional.of(number.substring(4));
        }
        return number.startsWith("BE") ? Optional.of(number.substring(2)) : Optional.empty();
    }

    @Override
    public String toString() {
        return number;
    }
}
