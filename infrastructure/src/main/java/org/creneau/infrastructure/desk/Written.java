package org.creneau.infrastructure.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// Sums, rates and times as people write them: with a comma or a point, with blanks, with their sign.
public final class Written {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final int HUNDRED_PERCENT = 10_000;
    private static final Pattern TIME = Pattern.compile("(\\d{1,5})\\s*([a-z]*)");

    private Written() {}

    /// @throws MalformedValue of kind `price`
    public static long cents(String text) {
        return hundredths(text, "price");
    }

    /// In hundredths of a percent.
    ///
    /// @throws MalformedValue of kind `vat`
    public static int basisPoints(String text) {
        long found = hundredths(text, "vat");
        if (found < 0 || found > HUNDRED_PERCENT) {
            throw new MalformedValue("vat");
        }
        return (int) found;
    }

    private static long hundredths(String text, String kind) {
        String plain = plain(text);
        if (!NUMBER.matcher(plain).matches()) {
            throw new MalformedValue(kind);
        }
        try {
            return new BigDecimal(plain).movePointRight(2).longValueExact();
        } catch (ArithmeticException _) {
            throw new MalformedValue(kind);
        }
    }

    /// `1 234,50 €` and `1.234,50` become `1234.50`: of two kinds of points the last one counts.
    private static String plain(String text) {
        String bare = text.replaceAll("[\\s\\u00A0\\u202F€%]", "");
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            bare = bare.replace(comma > point ? "." : ",", "");
        }
        return bare.replace(',', '.');
    }

    /// `45 min`, `2 h`, `3 j`; a number alone is in minutes, and nothing is no time at all.
    ///
    /// @throws MalformedValue of kind `duration`
    public static Duration time(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (bare.isEmpty()) {
            return Duration.ZERO;
        }
        Matcher found = TIME.matcher(bare);
        if (!found.matches()) {
            throw new MalformedValue("duration");
        }
        return Duration.of(Long.parseLong(found.group(1)), unit(found.group(2)));
    }

    private static ChronoUnit unit(String word) {
        return switch (word) {
            case "", "m", "mn", "min", "minute", "minutes" -> ChronoUnit.MINUTES;
            case "h", "heure", "heures", "hour", "hours" -> ChronoUnit.HOURS;
            case "j", "jour", "jours", "d", "day", "days" -> ChronoUnit.DAYS;
            default -> throw new MalformedValue("duration");
        };
    }

    /// As [#time(String)] reads it, in the largest unit that says it in whole numbers.
    public static String time(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes == 0) {
            return "";
        }
        if (minutes % (24 * 60) == 0) {
            return minutes / (24 * 60) + " j";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
    }

    /// With as many decimals as it takes, after a comma or a point.
    public static String number(BigDecimal number, char point) {
        return number.toPlainString().replace('.', point);
    }
}
