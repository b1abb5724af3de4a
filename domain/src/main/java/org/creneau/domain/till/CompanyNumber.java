package org.creneau.domain.till;

import java.util.Locale;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// The number of a company in the register of its country: SIREN, SIRET, or that of the Banque-Carrefour des Entreprises. Those
/// of other countries begin with letters, and are not checked.
///
/// @param number without spaces
public record CompanyNumber(String number) {
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z]{1,4}[A-Z0-9./-]{2,20}");

    public CompanyNumber {
        boolean isRight =
                number.matches("\\d+")
                        ? CheckDigits.isSirene(number) || CheckDigits.isBelgian(number)
                        : ELSEWHERE.matcher(number).matches();
        if (!isRight) {
            throw new MalformedValue("company-number");
        }
    }

    /// As people write it, with spaces or dots between the digits.
    public static CompanyNumber typed(String text) {
        String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String digits = plain.replaceAll("[.-]", "");
        return new CompanyNumber(digits.matches("\\d+") ? digits : plain);
    }

    /// The company's part of it: a SIRET says the place, too.
    String company() {
        return isSiret() ? number.substring(0, 9) : number;
    }

    public boolean isSiren() {
        return number.matches("\\d{9}");
    }

    public boolean isSiret() {
        return number.matches("\\d{14}");
    }

    @Override
    public String toString() {
        return number;
    }
}
