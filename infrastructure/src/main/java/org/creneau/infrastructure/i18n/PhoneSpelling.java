package org.creneau.infrastructure.i18n;

import java.util.regex.Pattern;

/// Phone numbers as people write and read them out: in pairs in France, and in Belgium with the area or
/// the operator first.
final class PhoneSpelling {
    private static final Pattern FRENCH =
            Pattern.compile("\\+33(\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern BELGIAN_MOBILE =
            Pattern.compile("\\+32(4\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern BELGIAN_CITY =
            Pattern.compile("\\+32([2349])(\\d\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern BELGIAN_AREA =
            Pattern.compile("\\+32(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");

    /// So that a number is not broken at the end of a line.
    private static final String PAIRS = "0$1\u00a0$2\u00a0$3\u00a0$4";

    private PhoneSpelling() {}

    /// @param number as it is stored, with `+` and the code of its country
    static String of(String number, String country) {
        return switch (country) {
            case "FR" -> french(number);
            case "BE" -> belgian(number);
            default -> number;
        };
    }

    private static String french(String number) {
        var found = FRENCH.matcher(number);
        return found.matches() ? found.replaceFirst(PAIRS + "\u00a0$5") : number;
    }

    private static String belgian(String number) {
        for (Pattern pattern : new Pattern[] {BELGIAN_MOBILE, BELGIAN_CITY, BELGIAN_AREA}) {
            var found = pattern.matcher(number);
            if (found.matches()) {
                return found.replaceFirst(PAIRS);
            }
        }
        return number;
    }
}
