package org.creneau.domain.kernel;

/// What typed ids are made of: a letter or digit, then up to 63 of those or `_.@-`. Looked at by hand, since every
/// id of every event read comes by here.
final class Ids {
    private static final int LONGEST = 64;

    private Ids() {}

    static void check(String kind, String value) {
        if (!isPlain(value)) {
            throw new MalformedValue(kind);
        }
    }

    static boolean isPlain(String value) {
        int length = value.length();
        if (length == 0 || length > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int at = 1; at < length; at++) {
            if (!isPlain(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char sign) {
        return isLetterOrDigit(sign) || sign == '_' || sign == '.' || sign == '@' || sign == '-';
    }

    private static boolean isLetterOrDigit(char sign) {
        return isWithin('a', sign, 'z') || isWithin('0', sign, '9') || isWithin('A', sign, 'Z');
    }

    private static boolean isWithin(char first, char sign, char last) {
        return first <= sign && sign <= last;
    }
}
