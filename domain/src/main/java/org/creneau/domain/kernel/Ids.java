package org.creneau.domain.kernel;

import java.util.regex.Pattern;

final class Ids {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}");

    private Ids() {}

    static void check(String kind, String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw new MalformedValue(kind);
        }
    }
}
