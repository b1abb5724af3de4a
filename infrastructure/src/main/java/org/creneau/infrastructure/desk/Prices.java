package org.creneau.infrastructure.desk;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// Reads a price as people of a shop type it: `45`, `45,50`, `1 250.00 €`.
public final class Prices {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}([.,]\\d{1,2})?");

    private Prices() {}

    /// In hundredths.
    ///
    /// @throws MalformedValue of kind `price`
    public static long cents(String typed) {
        String amount = typed.replaceAll("[\\s\\u00A0\\u202F€]", "");
        if (!AMOUNT.matcher(amount).matches()) {
            throw new MalformedValue("price");
        }
        return new BigDecimal(amount.replace(',', '.')).movePointRight(2).longValueExact();
    }
}
