package org.creneau.infrastructure.serialization;

import java.time.Instant;
import java.time.LocalDate;

/// Instants in the form of [Instant#toString()], many times quicker than the library for the years from
/// 0 to 9999: nearly every event has two or three of them, and they took most of the time of reading it.
///
/// Whatever looks unusual is left to the library, which decides about it.
final class Instants {
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    /// Up to the seconds, `2020-12-05T11:00:00`.
    private static final int WHOLE = 19;

    private static final int DIGITS_OF_NANOS = 9;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Instants() {}

    /// @throws java.time.DateTimeException when it is not an instant
    static Instant parse(CharSequence text) {
        return looksUsual(text) ? usual(text) : Instant.parse(text);
    }

    static String text(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            return instant.toString();
        }
        long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY);
        int second = Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY);
        var text = new StringBuilder(WHOLE + 1 + DIGITS_OF_NANOS + 1);
        date(text, LocalDate.ofEpochDay(day));
        number(text.append('T'), second / 3600, 2);
        number(text.append(':'), second / 60 % 60, 2);
        number(text.append(':'), second % 60, 2);
        fraction(text, instant.getNano());
        return text.append('Z').toString();
    }

    private static void date(StringBuilder text, LocalDate date) {
        number(text, date.getYear(), 4);
        number(text.append('-'), date.getMonthValue(), 2);
        number(text.append('-'), date.getDayOfMonth(), 2);
    }

    /// Three, six or nine digits, as few as say it all.
    private static void fraction(StringBuilder text, int nanos) {
        if (nanos % 1_000 != 0) {
            number(text.append('.'), nanos, 9);
        } else if (nanos % 1_000_000 != 0) {
            number(text.append('.'), nanos / 1_000, 6);
        } else if (nanos != 0) {
            number(text.append('.'), nanos / 1_000_000, 3);
        }
    }

    private static void number(StringBuilder text, int value, int digits) {
        int unit = 1;
        for (int digit = 1; digit < digits; digit++) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
    }

    private static Instant usual(CharSequence text) {
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long second =
                number(text, 11, 13) * 3600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        return Instant.ofEpochSecond(date.toEpochDay() * SECONDS_OF_DAY + second, nanos(text));
    }

    private static int nanos(CharSequence text) {
        int end = text.length() - 1;
        if (end <= WHOLE) {
            return 0;
        }
        int value = number(text, WHOLE + 1, end);
        for (int digits = end - WHOLE - 1; digits < DIGITS_OF_NANOS; digits++) {
            value *= 10;
        }
        return value;
    }

    /// Digits and signs in their places. A leap second and midnight as 24:00 are for the library.
    private static boolean looksUsual(CharSequence text) {
        int length = text.length();
        return length > WHOLE
                && length <= WHOLE + 1 + DIGITS_OF_NANOS + 1
                && text.charAt(length - 1) == 'Z'
                && hasDate(text)
                && hasTime(text)
                && (length == WHOLE + 1 || hasFraction(text, length - 1));
    }

    private static boolean hasFraction(CharSequence text, int end) {
        return end > WHOLE + 1 && text.charAt(WHOLE) == '.' && number(text, WHOLE + 1, end) >= 0;
    }

    private static boolean hasDate(CharSequence text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && number(text, 0, 4) >= 0
                && isWithin(number(text, 5, 7), 1, 12)
                && isWithin(number(text, 8, 10), 1, 31);
    }

    private static boolean hasTime(CharSequence text) {
        return text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && isWithin(number(text, 11, 13), 0, 23)
                && isWithin(number(text, 14, 16), 0, 59)
                && isWithin(number(text, 17, 19), 0, 59);
    }

    private static boolean isWithin(int value, int least, int most) {
        return least <= value && value <= most;
    }

    /// @return -1 when there is anything but digits
    private static int number(CharSequence text, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
