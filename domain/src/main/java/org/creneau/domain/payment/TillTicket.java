package org.creneau.domain.payment;

import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// The number that the shop's till printed. Too short for anything about a person.
public record TillTicket(String number) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 /.#_-]{0,19}");

    public TillTicket {
        if (!PLAIN.matcher(number).matches()) {
            throw new MalformedValue("till-ticket");
        }
    }

    @Override
    public String toString() {
        return number;
    }
}
